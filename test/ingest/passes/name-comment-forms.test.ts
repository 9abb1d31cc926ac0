import { describe, expect, it } from "vitest";
import { namesAtFoot, namesInStory } from "../../helpers/name-lines.ts";

describe("nameCommentForms", () => {
  it.each([
    ["English", "Leave a Reply"],
    ["English", "3 Comments"],
    ["English", "12 replies to this story"],
    ["English", "Your email address will not be published. Required fields are marked *"],
    ["English", "Comments are closed."],
    ["French", "Laisser un commentaire"],
    ["French", "Votre adresse e-mail ne sera pas publiée."],
    ["German", "Kommentar hinterlassen"],
    ["German", "Ihre E-Mail-Adresse wird nicht veröffentlicht."],
    ["Spanish", "Deja un comentario"],
    ["Italian", "Lascia un commento"],
    ["Portuguese", "Deixe um comentário"],
    ["Dutch", "Geef een reactie"],
    ["Norwegian", "Legg igjen en kommentar"],
    ["Finnish", "Jätä kommentti"],
    ["Polish", "Dodaj komentarz"],
    ["Hungarian", "Vélemény, hozzászólás?"],
    ["Turkish", "Yorum bırak"],
    ["Greek", "Αφήστε ένα σχόλιο"],
    ["Russian", "Добавить комментарий"],
    ["Ukrainian", "Залишити коментар"],
    ["Arabic", "اترك تعليق"],
    ["Hebrew", "כתיבת תגובה"],
    ["Chinese", "发表评论"],
    ["Japanese", "コメントを残す"],
    ["Korean", "댓글 남기기"],
    ["Vietnamese", "Để lại bình luận"],
    ["Indonesian", "Tinggalkan balasan"],
  ])("names the %s form %j", (_, line) => {
    expect(namesInStory(line)).toEqual(["debris"]);
  });

  it.each([
    "Comments are welcome, the county said.",
    "3 comments from the crowd drew laughter.",
    "12 replies had come in by noon, the clerk said.",
    "Leave your comment at the door, the guard said.",
    "Join the conversation, the mayor urged, and stay for the soup.",
    "“Leave a reply,” the machine said.",
  ])("leaves %j in the body", (line) => {
    expect(namesInStory(line)).toEqual(["body"]);
  });

  it("takes what stands under a form at the foot of the page for readers' comments", () => {
    const lines = ["Leave a Reply", "Great story, thanks for writing it.", "I saw those cracks in 1998."];
    expect(namesAtFoot(...lines)).toEqual(["debris", "debris", "debris"]);
  });

  it("lets the story go on under a form near the top of the page", () => {
    expect(namesInStory("3 Comments", "The county will vote on the plan in March.")).toEqual(["debris", "body"]);
  });
});
