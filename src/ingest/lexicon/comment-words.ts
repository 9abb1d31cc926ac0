/**
 * What the comment form under a story says, language by language: its heading and the note on its fields.
 * Sources of expressions, matched without regard to case at the head of a line.
 */
export const COMMENT_FORMS: readonly string[] = [
  // English
  "leave (?:a|your) (?:reply|comment)",
  "(?:post|write|add|submit) (?:a|your) comment",
  "join the (?:conversation|discussion)",
  "your e-?mail address will not be published",
  "required fields are marked",
  "save my name, e-?mail",
  // "3 Comments", "12 replies to …", but not "12 replies were in by noon."
  String.raw`\d+ (?:comments?|replies|responses)\b(?!.*\p{L}[.!?]$)`,
  "comments? (?:are|is) (?:closed|off|disabled)",
  "sort by (?:newest|oldest|best)",
  "notify me of (?:new|follow-up)",
  "you must be logged in to (?:post|comment)",
  "(?:log|sign) in to (?:comment|reply|join)",
  "welcome to the (?:conversation|discussion)",
  String.raw`comments? \(?\d+\)?$`,
  "the comments below have (?:not )?been moderated",
  "(?:the )?views expressed in the (?:comments|contents)",
  // French
  "laisser un commentaire",
  "(?:ajouter|écrire|publier|poster) un commentaire",
  "votre adresse (?:e-?mail|de messagerie|électronique)",
  "les champs obligatoires",
  "enregistrer mon nom",
  // German
  "kommentar (?:hinterlassen|schreiben|verfassen|abgeben)",
  "schreibe? (?:einen|ihren) kommentar",
  "hinterlassen sie einen kommentar",
  "(?:deine|ihre) e-?mail-adresse wird nicht",
  "erforderliche felder",
  // Spanish
  "deja (?:un|tu) (?:comentario|respuesta)",
  "(?:escribe|añade|añadir|publicar) (?:un|tu) comentario",
  "tu (?:dirección de )?(?:correo|email)[^.]{0,30} no será",
  "los campos (?:obligatorios|necesarios)",
  // Italian
  "lascia un commento",
  "il tuo indirizzo e-?mail non sarà",
  "i campi obbligatori",
  // Portuguese
  "deixe (?:um|o seu|uma) (?:comentário|resposta)",
  "o seu (?:endereço de )?e-?mail não será",
  "campos obrigatórios",
  // Dutch
  "(?:geef een|laat een|plaats een) (?:reactie|antwoord)",
  "(?:je|het|uw) e-?mailadres (?:wordt|zal) niet",
  "vereiste velden",
  // Scandinavian
  "(?:lämna|skriv) (?:ett svar|en kommentar)",
  "(?:legg igjen|skriv) en kommentar",
  "efterlad (?:et svar|en kommentar)",
  "(?:din|e-post)[- ]?(?:e-?post|mail)?adress(?:e|en)? (?:kommer|vil)",
  "obligatoriska fält",
  "obligatoriske felter",
  "jätä kommentti",
  // Polish, Czech, Hungarian, Romanian, Turkish
  "dodaj komentarz",
  "twój adres e-?mail nie",
  "wymagane pola",
  "napsat komentář",
  "vaše e-?mailová adresa",
  "vélemény, hozzászólás",
  "az e-?mail címet nem",
  "lasă un (?:răspuns|comentariu)",
  "adresa ta de email",
  "(?:bir )?(?:cevap|yanıt|yorum) (?:yazın|bırak)",
  "e-?posta hesabınız",
  // Greek, Russian, Ukrainian
  "αφήστε (?:μια απάντηση|ένα σχόλιο)",
  String.raw`η ηλ\. διεύθυνση`,
  "(?:добавить|оставить|написать) комментарий",
  "ваш (?:адрес )?e-?mail не будет",
  "обязательные поля",
  "(?:залишити|додати) (?:коментар|відповідь)",
  // Arabic, Hebrew, Chinese, Japanese, Korean, Vietnamese, Indonesian
  "(?:اترك|أضف) (?:تعليق|رد)",
  "لن يتم نشر عنوان بريدك",
  "כתיבת תגובה",
  "(?:发表|發表|添加|撰写)(?:评论|評論|回复|回覆|留言)",
  "您的(?:电子)?(?:邮箱|電子郵件)",
  "コメントを(?:残す|書く|追加)",
  "メールアドレスが公開される",
  "(?:댓글|답글) (?:남기기|달기|쓰기)",
  "이메일은? 공개되지",
  "để lại (?:một )?(?:bình luận|trả lời)",
  "(?:tinggalkan|beri) (?:balasan|komentar)",
  "alamat email anda",
];
