<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="ar">
  <context>
    <name>About</name>
    <message>
      <source>About Annotator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Annotator {version}
Marks claims, speakers and stance in news that runs both ways.
Nothing leaves this computer.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;Annotate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Actual size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add another fragment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another's stance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Back up now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy quote</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dark theme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Details…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Direction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export labels…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter documents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Flag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import a folder…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import articles…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Larger</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Let go</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next span</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note on the document…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open project…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous span</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Skip</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smaller</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Speaker unspecified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take up again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The author says it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Annotating</name>
    <message>
      <source>Choose a claim or a target first, or mark one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a span first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Link: click a speaker, a cue, or another claim or target. Esc lets go.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select other words for this span; Enter keeps them, Esc lets go.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select some words first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>That is no speaker.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whose stance? Click a speaker, mark one with 2, or press A for the author. Esc lets go.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Background</name>
    <message>
      <source>Stop</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ClaimCards</name>
    <message>
      <source>Claims</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The author</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unspecified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>claim {number}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>needs speaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>note: {note}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>stance not set</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Crash</name>
    <message>
      <source>Something went wrong in the program itself. Everything shown as saved is safe.
Please send the details below to those who look after it.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Desk</name>
    <message numerus="yes">
      <source>%n claim(s) lack a speaker or a stance.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Press Ctrl+Enter again to mark the document done all the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select some words first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select the next fragment, then press the label's key.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DetailsDialog</name>
    <message>
      <source>Details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DocumentDelegate</name>
    <message numerus="yes">
      <source>%n claim(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n incomplete</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>flagged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>flagged: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not started</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>skipped</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DocumentPanel</name>
    <message>
      <source>All {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Any language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Any status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Documents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter titles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Flagged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Skipped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Started</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status and language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To do</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To do {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{done} of {all} done</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Editing</name>
    <message>
      <source>Choose a span first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Flag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Note on this document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What should be looked at again?</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FileActs</name>
    <message numerus="yes">
      <source>%n document(s) imported.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n document(s) written.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) were left out.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>All files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Articles and labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Backed up as {path}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exporting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import a folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Importing</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>KeysDialog</name>
    <message>
      <source>Drag with Alt: letters instead of words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drag with Ctrl: add another fragment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select by letters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select by words</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LabelBar</name>
    <message>
      <source>Stance</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>&amp;Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About Annotator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Projects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Toolbar</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NewProjectForm</name>
    <message numerus="yes">
      <source>%n article(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) have an unclosed direction mark. They will be imported unchanged.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) are not UTF-8 text and will be left out.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>, </source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A project needs a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Create project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder of articles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For example: Ferry season 2026</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking through the folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>May stay empty; articles can be imported later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Projects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scheme preset</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no such folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>mixed</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NoticeBar</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RecentRow</name>
    <message>
      <source>today {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>yesterday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{done} of {all} documents</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SchemeRow</name>
    <message>
      <source>Labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stance</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SelectionPreview</name>
    <message numerus="yes">
      <source>%n box(es)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Copy the exact words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Selection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>code points {ranges}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>left-to-right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>right-to-left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>select words in the article, then press a key</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>StateWords</name>
    <message numerus="yes">
      <source>%n claim(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n complete</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n need(s) a speaker</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n need(s) a stance</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>, </source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Auto</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Direction: {direction}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every act is saved at once</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Flag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left-to-right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove flag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Right-to-left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saved {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{claims}: {parts}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} of {all}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n}%</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{undo}: {act}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>WelcomePage</name>
    <message>
      <source>A file that ends in {suffix}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Claims, speakers and stance
in news that runs both ways.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invented articles in five languages, labelled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Label scheme and article folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Projects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Projects that you open will be listed here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recent projects</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try the sample corpus</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Works offline. Nothing leaves this computer.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>messages</name>
    <message>
      <source>A name has 1 to {most} visible characters, and no direction controls.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A span lies on other words than those that it was made on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A text is larger than a project can hold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add --include-unfinished to write them all the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add claim</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add cue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add span</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add speaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add stance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An earlier line has the same text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another program is using the project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Articles are files that end in {endings}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Byte {place} of the line is not UTF-8.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change attributes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check its name and that you may read it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check that the file and its folder can be read and written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check that you may read it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the drive and its cable, then try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the drive.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the drive; nothing was kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the file and its drive.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check the name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a file that ends in .annot.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another folder or free some space.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close it there first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy it to a folder in which you may write.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete span</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete stance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each line is one article.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Each line says: foreign = "LABEL".</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files of the format {name} can only be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files of the format {name} can only be written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Flag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Free some space and do it again; everything saved before is safe.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give each its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import some first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install the newer version to open it; the file was not touched.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It is incomplete.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It may have been deleted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Join the project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep it as it is and work from a backup of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep one of the two.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line {line}, column {column}: a NUL character cannot be stored.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line {line}, column {column}: byte {byte} is not {encoding}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line {line}, column {column}: {character} is half a character (a lone surrogate) and cannot be stored.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Map them to labels of the scheme with --map; it has {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark the speaker first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name a file in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name a preset ({presets}) or a TOML file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name an article.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name articles to import into it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name the annotator with --as.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name the encoding with --encoding; it may be {candidates}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Newlines within a text must be LF (\n).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody called {name} has done any work in this project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody has finished any of the {there} documents, so there is nothing to write.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody is named as annotator.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing of the file was imported:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only a claim or a target has a speaker.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only the author and the unspecified speaker need no text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the project with a name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove flag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reopen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Resize span</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save the file as UTF-8.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select one first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Select one, or mark it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set direction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set speaker</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set stance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Skip</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Split it into parts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Split the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The backup came out damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The backup could not be written: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The claim has a speaker already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The claim has no speaker yet who could take a stance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk could not be read or written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk is full, so this was not saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file cannot be read: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file cannot be written: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file does not say whose work this is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file is empty: there is no article in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder cannot be read: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The id is not the SHA-256 of the text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The id {id!r} stands there twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key {key!r} stands both in the metadata and beside it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The key {key!r} stands twice in one object.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The label map cannot be used: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The line is longer than {most} MB.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The line is no article: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The line is not JSON: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project cannot be opened for work: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project cannot be opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project cannot be read: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project cannot be written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project file is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project has no documents.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project has no label scheme.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project has no such document.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project is open in another window, held by {user} on {host} (process {process}) since {since}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project is open in another window.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project was made by a newer version of Annotator (format {version}; this one reads up to {known}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scheme cannot be used:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scheme has no label {labels}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The settings could not be saved: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The target has a speaker already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text has CR newlines, and turning them into LF would move the spans.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text has CR newlines.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text has {length:,} characters; the most is {most:,}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text or the id was changed; take the file from its source again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are: {known}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is a file of this name already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no article in this folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no claim or target to work on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no file format {name!r}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no label scheme here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no project here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no such file or folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no such span any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no text encoding called “{encoding}”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This cannot be marked:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This cannot be tied:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This file is not a project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a database of another program, not a project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is neither a file nor a folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is the project itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This name is taken by the program itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unlink</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unlink it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was written is not what is read back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write the text with LF (\n) and count the offsets in that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`annotator check` lists all such places; nothing was written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>`annotator list` shows them all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is not TOML: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is not a label scheme: {reason}.</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
