import { describe, expect, it } from "vitest";
import { nameLinesOf, namesAtFoot, namesInStory } from "../../helpers/name-lines.ts";

const VOTE = "The county is to vote on the plan in March, and most of its members have not said what they think of it.";
const ASKED = "“You never asked us,” said Ada Quill, who has kept the toll booth since 1998.";
const HEARING =
  "A second hearing is planned for the week after, once engineers have looked at the piers that stand in deep water.";

describe("nameCommentForms", () => {
  it.each([
    ["English", "View 12 comments"],
    ["English", "Comments have been disabled"],
    ["English", "Leave a Reply"],
    ["English", "3 Comments"],
    ["English", "12 replies to this story"],
    ["English", "Your email address will not be published. Required fields are marked *"],
    ["English", "Comments are closed."],
    ["English", "(0) comments"],
    ["English", "Sorry, there are no recent results for popular commented articles."],
    ["English", "Keep it Clean. Please avoid obscene, vulgar, lewd, racist or sexually-oriented language."],
    ["English", "PLEASE TURN OFF YOUR CAPS LOCK."],
    ["English", "Don't Threaten. Threats of harming another person will not be tolerated."],
    ["English", "Be Truthful. Don't knowingly lie about anyone or anything."],
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

  it.each([
    ["under their names", ["Ada Quill", VOTE, "John Roe", HEARING]],
    ["under their dates", ["May 3, 2019 4:05 pm", VOTE, "May 4, 2019 9:12 am", HEARING]],
    [
      "that say “I” and “you”",
      [`I hear that ${VOTE}`, "You can tell that nobody at the county has ever stood at the toll booth."],
    ],
    ["that are short", ["The ferry is late as ever.", "Nobody votes for this.", "A shame."]],
    [
      "behind a note on what is allowed",
      ["Comments are read by an editor and appear within a day, but not at weekends."],
    ],
  ])("takes lines %s for readers' comments", (_, lines) => {
    expect(namesAtFoot("3 Comments", ...lines).filter((name) => name === "body")).toEqual([]);
  });

  it("lets the story go on under a form near the top of the page", () => {
    expect(namesInStory("3 Comments", "The county will vote on the plan in March.")).toEqual(["debris", "body"]);
  });

  it("lets the story begin under a link below its headline, however long the menu above", () => {
    const menu = Array.from({ length: 40 }, (_, pier) => `News and notices from pier ${pier}`);
    const lines = [...menu, "The County Is to Vote on the Bridge", "Leave a comment", VOTE, ASKED, HEARING];
    expect(nameLinesOf(lines.join("\n\n")).slice(menu.length)).toEqual([
      ["headline", "The County Is to Vote on the Bridge"],
      ["debris", "Leave a comment"],
      ["body", VOTE],
      ["body", ASKED],
      ["body", HEARING],
    ]);
  });

  it("takes no line of wrapped prose for a form", () => {
    const wrapped = [
      "The plan to close the bridge over the harbor was read aloud in",
      "the customs house, where the county had set out ninety chairs,",
      "and by the time the clerk had come to the last of its pages, no",
      "chair was taken, and the soup was cold.",
      "",
      "The crowd stood at the doors, and made itself heard from there:",
      "3 comments on the age of the piers, and some on the ferry, which",
      "never came before noon.",
      "",
      "Nobody in the county had asked for soup.",
    ];
    expect(nameLinesOf(wrapped.join("\n")).map(([name]) => name)).not.toContain("debris");
  });

  it("lets the story go on under two links to the comments", () => {
    const names = namesAtFoot("12 Comments", "Join the conversation", VOTE, HEARING);
    expect(names).toEqual(["debris", "debris", "body", "body"]);
  });

  it.each(["Join the conversation", "3 Comments", "Leave a Reply"])("lets the story go on under %j", (form) => {
    const foot = [
      form,
      VOTE,
      ASKED,
      "Advertisement",
      HEARING,
      "Nobody waits for the ferry.",
      "Leave a Reply",
      "Great story.",
    ];
    expect(namesAtFoot(...foot)).toEqual(["debris", "body", "body", "debris", "body", "body", "debris", "debris"]);
  });
});
