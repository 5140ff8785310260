<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="en">
  <context>
    <name>ActWords</name>
    <message numerus="yes">
      <source>%n attribute(s) removed.</source>
      <translation>
        <numerusform>%n attribute removed.</numerusform>
        <numerusform>%n attributes removed.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n stance(s) removed.</source>
      <translation>
        <numerusform>%n stance removed.</numerusform>
        <numerusform>%n stances removed.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Unlinked from %n claim(s).</source>
      <translation>
        <numerusform>Unlinked from %n claim.</numerusform>
        <numerusform>Unlinked from %n claims.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Unlinked from %n speaker(s) or cue(s).</source>
      <translation>
        <numerusform>Unlinked from %n speaker or cue.</numerusform>
        <numerusform>Unlinked from %n speakers or cues.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Agreed</name>
    <message numerus="yes">
      <source>%n more article(s), on which all agree, are in the gold layer.</source>
      <translation>
        <numerusform>%n more article, on which all agree, is in the gold layer.</numerusform>
        <numerusform>%n more articles, on which all agree, are in the gold layer.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>AgreementPage</name>
    <message numerus="yes">
      <source>%n annotator(s)</source>
      <translation>
        <numerusform>%n annotator</numerusform>
        <numerusform>%n annotators</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) finished by two or more</source>
      <translation>
        <numerusform>%n article finished by two or more</numerusform>
        <numerusform>%n articles finished by two or more</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ArticleRemoval</name>
    <message numerus="yes">
      <source>%n article(s) removed.</source>
      <translation>
        <numerusform>%n article removed.</numerusform>
        <numerusform>%n articles removed.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) restored.</source>
      <translation>
        <numerusform>%n article restored.</numerusform>
        <numerusform>%n articles restored.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Remove %n article(s)? All annotations are kept, and you can restore them.</source>
      <translation>
        <numerusform>Remove %n article? All annotations are kept, and you can restore it.</numerusform>
        <numerusform>Remove %n articles? All annotations are kept, and you can restore them.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>AttributeTable</name>
    <message numerus="yes">
      <source>Show %n annotation(s)</source>
      <translation>
        <numerusform>Show %n annotation</numerusform>
        <numerusform>Show %n annotations</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Browsing</name>
    <message numerus="yes">
      <source>%n later step(s) will be undone.</source>
      <translation>
        <numerusform>%n later step will be undone.</numerusform>
        <numerusform>%n later steps will be undone.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n step(s) of {names} stay.</source>
      <translation>
        <numerusform>%n step of {names} stays.</numerusform>
        <numerusform>%n steps of {names} stay.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n step(s) stay, since others' changes build on them.</source>
      <translation>
        <numerusform>%n step stays, since others' changes build on it.</numerusform>
        <numerusform>%n steps stay, since others' changes build on them.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n step(s) undone.</source>
      <translation>
        <numerusform>%n step undone.</numerusform>
        <numerusform>%n steps undone.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CellActs</name>
    <message numerus="yes">
      <source>%n article(s) stay assigned because they were started.</source>
      <translation>
        <numerusform>%n article stays assigned because it was started.</numerusform>
        <numerusform>%n articles stay assigned because they were started.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CompareDialog</name>
    <message numerus="yes">
      <source>%n claim(s)</source>
      <translation>
        <numerusform>%n claim</numerusform>
        <numerusform>%n claims</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ConflictsDialog</name>
    <message numerus="yes">
      <source>%n conflict(s) left</source>
      <translation>
        <numerusform>%n conflict left</numerusform>
        <numerusform>%n conflicts left</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>CorrectionBar</name>
    <message numerus="yes">
      <source>{name} corrected %n of your annotation(s) here.</source>
      <translation>
        <numerusform>{name} corrected %n of your annotations here.</numerusform>
        <numerusform>{name} corrected %n of your annotations here.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Corrections</name>
    <message numerus="yes">
      <source>%n annotation(s) deleted by {name}.</source>
      <translation>
        <numerusform>%n annotation deleted by {name}.</numerusform>
        <numerusform>%n annotations deleted by {name}.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Desk</name>
    <message numerus="yes">
      <source>%n place(s) marked: {label}.</source>
      <translation>
        <numerusform>%n place marked: {label}.</numerusform>
        <numerusform>%n places marked: {label}.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>DocumentDelegate</name>
    <message numerus="yes">
      <source>%n claim(s)</source>
      <translation>
        <numerusform>%n claim</numerusform>
        <numerusform>%n claims</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hit(s)</source>
      <translation>
        <numerusform>%n hit</numerusform>
        <numerusform>%n hits</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n incomplete</source>
      <translation>
        <numerusform>%n incomplete</numerusform>
        <numerusform>%n incomplete</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n suggested</source>
      <translation>
        <numerusform>%n suggested</numerusform>
        <numerusform>%n suggested</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>DocumentTableModel</name>
    <message numerus="yes">
      <source>%n of them without an assignment</source>
      <translation>
        <numerusform>%n of them without an assignment</numerusform>
        <numerusform>%n of them without an assignment</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n word(s)</source>
      <translation>
        <numerusform>%n word</numerusform>
        <numerusform>%n words</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>EncodingDialog</name>
    <message numerus="yes">
      <source>Encoding of %n file(s)</source>
      <translation>
        <numerusform>Encoding of %n file</numerusform>
        <numerusform>Encoding of %n files</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>EntryDialog</name>
    <message numerus="yes">
      <source>%n claim(s)</source>
      <translation>
        <numerusform>%n claim</numerusform>
        <numerusform>%n claims</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ExportPage</name>
    <message numerus="yes">
      <source>%n article(s)</source>
      <translation>
        <numerusform>%n article</numerusform>
        <numerusform>%n articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not finished: left out</source>
      <translation>
        <numerusform>%n not finished: left out</numerusform>
        <numerusform>%n not finished: left out</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Export %n format(s)</source>
      <translation>
        <numerusform>Export %n format</numerusform>
        <numerusform>Export %n formats</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>FileActs</name>
    <message numerus="yes">
      <source>%n annotation(s) need a look by their annotators.</source>
      <translation>
        <numerusform>%n annotation needs a look by its annotator.</numerusform>
        <numerusform>%n annotations need a look by their annotators.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) not imported because of errors.</source>
      <translation>
        <numerusform>%n file not imported because of errors.</numerusform>
        <numerusform>%n files not imported because of errors.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) of an unsupported type.</source>
      <translation>
        <numerusform>%n file of an unsupported type.</numerusform>
        <numerusform>%n files of an unsupported type.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n item(s) of the files could not be imported.</source>
      <translation>
        <numerusform>%n item of the files could not be imported.</numerusform>
        <numerusform>%n items of the files could not be imported.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>FilterMenu</name>
    <message numerus="yes">
      <source>%n annotator(s)</source>
      <translation>
        <numerusform>%n annotator</numerusform>
        <numerusform>%n annotators</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Finishing</name>
    <message numerus="yes">
      <source>%n claim(s) need a speaker or a stance.</source>
      <translation>
        <numerusform>%n claim needs a speaker or a stance.</numerusform>
        <numerusform>%n claims need a speaker or a stance.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n speaker(s) or cue(s) linked to no claim.</source>
      <translation>
        <numerusform>%n speaker or cue is linked to no claim.</numerusform>
        <numerusform>%n speakers or cues are linked to no claim.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>GuidelineSection</name>
    <message numerus="yes">
      <source>{label}: %n</source>
      <translation>
        <numerusform>{label}: %n</numerusform>
        <numerusform>{label}: %n</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>GuidelineWords</name>
    <message numerus="yes">
      <source>%n more</source>
      <translation>
        <numerusform>%n more</numerusform>
        <numerusform>%n more</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>HelpActs</name>
    <message numerus="yes">
      <source>marked %n time(s)</source>
      <translation>
        <numerusform>marked once</numerusform>
        <numerusform>marked %n times</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>HistoryPanel</name>
    <message numerus="yes">
      <source>%n people</source>
      <translation>
        <numerusform>%n person</numerusform>
        <numerusform>%n people</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n step(s)</source>
      <translation>
        <numerusform>%n step</numerusform>
        <numerusform>%n steps</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>HitsPanel</name>
    <message numerus="yes">
      <source>Mark %n hit(s) as…</source>
      <translation>
        <numerusform>Mark %n hit as…</numerusform>
        <numerusform>Mark %n hits as…</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ImportReportDialog</name>
    <message numerus="yes">
      <source>%n new article(s).</source>
      <translation>
        <numerusform>%n new article.</numerusform>
        <numerusform>%n new articles.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new relation(s).</source>
      <translation>
        <numerusform>%n new relation.</numerusform>
        <numerusform>%n new relations.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new span(s).</source>
      <translation>
        <numerusform>%n new span.</numerusform>
        <numerusform>%n new spans.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n with a text that is there already.</source>
      <translation>
        <numerusform>%n with a text that is there already.</numerusform>
        <numerusform>%n with texts that are there already.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>InboxSection</name>
    <message numerus="yes">
      <source>%n for you</source>
      <translation>
        <numerusform>%n for you</numerusform>
        <numerusform>%n for you</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open</source>
      <translation>
        <numerusform>%n open</numerusform>
        <numerusform>%n open</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>KeyMapDialog</name>
    <message numerus="yes">
      <source>%n conflict(s)</source>
      <translation>
        <numerusform>%n conflict</numerusform>
        <numerusform>%n conflicts</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Looking</name>
    <message numerus="yes">
      <source>The text of this article was corrected. %n annotation(s) need a look.</source>
      <translation>
        <numerusform>The text of this article was corrected. %n annotation needs a look.</numerusform>
        <numerusform>The text of this article was corrected. %n annotations need a look.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The text of this article was corrected. %n annotation(s) of {name} need a look.</source>
      <translation>
        <numerusform>The text of this article was corrected. %n annotation of {name} needs a look.</numerusform>
        <numerusform>The text of this article was corrected. %n annotations of {name} need a look.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>MemberActs</name>
    <message numerus="yes">
      <source>%n key(s) of {name} withdrawn. Packages signed with them are refused.</source>
      <translation>
        <numerusform>%n key of {name} withdrawn. Packages signed with it are refused.</numerusform>
        <numerusform>%n keys of {name} withdrawn. Packages signed with them are refused.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>MemberCard</name>
    <message numerus="yes">
      <source>%n member(s)</source>
      <translation>
        <numerusform>%n person</numerusform>
        <numerusform>%n people</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n selected</source>
      <translation>
        <numerusform>%n selected</numerusform>
        <numerusform>%n selected</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>MemberModel</name>
    <message numerus="yes">
      <source>%n more done, not assigned</source>
      <translation>
        <numerusform>%n more done, not assigned</numerusform>
        <numerusform>%n more done, not assigned</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>MentionTree</name>
    <message numerus="yes">
      <source>%n further article(s)</source>
      <translation>
        <numerusform>%n further article</numerusform>
        <numerusform>%n further articles</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>MergeDialog</name>
    <message numerus="yes">
      <source>%n change(s) needed by other changes are missing.</source>
      <translation>
        <numerusform>%n change needed by other changes is missing.</numerusform>
        <numerusform>%n changes needed by other changes are missing.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n conflict(s) between two computers. You can resolve them afterwards.</source>
      <translation>
        <numerusform>%n conflict between two computers. You can resolve it afterwards.</numerusform>
        <numerusform>%n conflicts between two computers. You can resolve them afterwards.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n item(s) failed validation and will be quarantined:</source>
      <translation>
        <numerusform>%n item failed validation and will be quarantined:</numerusform>
        <numerusform>%n items failed validation and will be quarantined:</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of {shown} annotation(s) will be changed by other people.</source>
      <translation>
        <numerusform>%n of {shown} annotations will be changed by other people.</numerusform>
        <numerusform>%n of {shown} annotations will be changed by other people.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of {shown} annotation(s) will be removed by the merge.</source>
      <translation>
        <numerusform>%n of {shown} annotations will be removed by the merge.</numerusform>
        <numerusform>%n of {shown} annotations will be removed by the merge.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>MergeLabelDialog</name>
    <message numerus="yes">
      <source>%n span(s) will read as the other label, also those that arrive later.</source>
      <translation>
        <numerusform>%n span will read as the other label, and so will those that arrive later.</numerusform>
        <numerusform>%n spans will read as the other label, and so will those that arrive later.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Merging</name>
    <message numerus="yes">
      <source>%n answer(s) to what you asked, flagged or noted.</source>
      <translation>
        <numerusform>%n answer to what you asked, flagged or noted.</numerusform>
        <numerusform>%n answers to what you asked, flagged or noted.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) are no longer assigned to you.</source>
      <translation>
        <numerusform>%n article is no longer assigned to you.</numerusform>
        <numerusform>%n articles are no longer assigned to you.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) were assigned to you.</source>
      <translation>
        <numerusform>%n article was assigned to you.</numerusform>
        <numerusform>%n articles were assigned to you.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n place(s) to look at</source>
      <translation>
        <numerusform>%n place to look at</numerusform>
        <numerusform>%n places to look at</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The text of %n article(s) was corrected</source>
      <translation>
        <numerusform>The text of %n article was corrected</numerusform>
        <numerusform>The texts of %n articles were corrected</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{name} corrected %n of your annotation(s).</source>
      <translation>
        <numerusform>{name} corrected %n of your annotations.</numerusform>
        <numerusform>{name} corrected %n of your annotations.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Moments</name>
    <message numerus="yes">
      <source>%n minute(s) ago</source>
      <translation>
        <numerusform>%n minute ago</numerusform>
        <numerusform>%n minutes ago</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Naming</name>
    <message numerus="yes">
      <source>%n annotator(s)</source>
      <translation>
        <numerusform>%n annotator</numerusform>
        <numerusform>%n annotators</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Navigation</name>
    <message numerus="yes">
      <source>{section}, %n waiting for you</source>
      <translation>
        <numerusform>{section}, %n waiting for you</numerusform>
        <numerusform>{section}, %n waiting for you</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>NewProjectForm</name>
    <message numerus="yes">
      <source>%n article(s)</source>
      <translation>
        <numerusform>%n article</numerusform>
        <numerusform>%n articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) have an unclosed direction mark. They will be imported unchanged.</source>
      <translation>
        <numerusform>%n article has an unclosed direction mark. It will be imported unchanged.</numerusform>
        <numerusform>%n articles have an unclosed direction mark. They will be imported unchanged.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) are not UTF-8; you will be asked for their encoding.</source>
      <translation>
        <numerusform>%n file is not UTF-8; you will be asked for its encoding.</numerusform>
        <numerusform>%n files are not UTF-8; you will be asked for their encoding.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) are of an unsupported type.</source>
      <translation>
        <numerusform>%n file is of an unsupported type.</numerusform>
        <numerusform>%n files are of an unsupported type.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) cannot be read and will be left out.</source>
      <translation>
        <numerusform>%n file cannot be read and will be left out.</numerusform>
        <numerusform>%n files cannot be read and will be left out.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>OfferActs</name>
    <message numerus="yes">
      <source>%n assignment(s) selected</source>
      <translation>
        <numerusform>%n assignment selected</numerusform>
        <numerusform>%n assignments selected</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Suggestions are always shown in %n assignment(s)</source>
      <translation>
        <numerusform>Suggestions are always shown in %n assignment</numerusform>
        <numerusform>Suggestions are always shown in %n assignments</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Suggestions are never shown in %n assignment(s)</source>
      <translation>
        <numerusform>Suggestions are never shown in %n assignment</numerusform>
        <numerusform>Suggestions are never shown in %n assignments</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Suggestions follow the rule in %n assignment(s)</source>
      <translation>
        <numerusform>Suggestions follow the rule in %n assignment</numerusform>
        <numerusform>Suggestions follow the rule in %n assignments</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{choice} (%n change(s))</source>
      <translation>
        <numerusform>{choice} (%n change)</numerusform>
        <numerusform>{choice} (%n changes)</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>OwnerList</name>
    <message numerus="yes">
      <source>%n use(s)</source>
      <translation>
        <numerusform>%n use</numerusform>
        <numerusform>%n uses</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>OwnerTitle</name>
    <message numerus="yes">
      <source>%n annotation(s) keep it if you retire it. It is then no longer offered.</source>
      <translation>
        <numerusform>%n annotation keeps it if you retire it. It is then no longer offered.</numerusform>
        <numerusform>%n annotations keep it if you retire it. It is then no longer offered.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Given to articles %n time(s).</source>
      <translation>
        <numerusform>Given to articles once.</numerusform>
        <numerusform>Given to articles %n times.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>It is not offered. %n annotation(s) have it.</source>
      <translation>
        <numerusform>It is not offered. %n annotation has it.</numerusform>
        <numerusform>It is not offered. %n annotations have it.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PackageDialog</name>
    <message numerus="yes">
      <source>%n article(s)</source>
      <translation>
        <numerusform>%n article</numerusform>
        <numerusform>%n articles</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PartList</name>
    <message numerus="yes">
      <source>{part}, %n disagreement(s)</source>
      <translation>
        <numerusform>{part}, %n disagreement</numerusform>
        <numerusform>{part}, %n disagreements</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Posts</name>
    <message numerus="yes">
      <source>%n earlier message(s)</source>
      <translation>
        <numerusform>%n earlier message</numerusform>
        <numerusform>%n earlier messages</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PreviewCard</name>
    <message numerus="yes">
      <source>%n annotator(s) each</source>
      <translation>
        <numerusform>%n annotator each</numerusform>
        <numerusform>%n annotators each</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>ProjectView</name>
    <message numerus="yes">
      <source>%n conflict(s) came with the work of others.</source>
      <translation>
        <numerusform>%n conflict came with the work of others.</numerusform>
        <numerusform>%n conflicts came with the work of others.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Proposals</name>
    <message numerus="yes">
      <source>%n annotation(s) are kept.</source>
      <translation>
        <numerusform>%n annotation is kept.</numerusform>
        <numerusform>%n annotations are kept.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) are handed over.</source>
      <translation>
        <numerusform>%n article is handed over.</numerusform>
        <numerusform>%n articles are handed over.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) get fewer annotators than requested.</source>
      <translation>
        <numerusform>%n article gets fewer annotators than requested.</numerusform>
        <numerusform>%n articles get fewer annotators than requested.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) move</source>
      <translation>
        <numerusform>%n article moves</numerusform>
        <numerusform>%n articles move</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) not started are unassigned.</source>
      <translation>
        <numerusform>%n article not started is unassigned.</numerusform>
        <numerusform>%n articles not started are unassigned.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) reassigned.</source>
      <translation>
        <numerusform>%n article reassigned.</numerusform>
        <numerusform>%n articles reassigned.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) started or finished stay in their name.</source>
      <translation>
        <numerusform>%n article started or finished stays in their name.</numerusform>
        <numerusform>%n articles started or finished stay in their name.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) started or finished stay where they are.</source>
      <translation>
        <numerusform>%n article started or finished stays where it is.</numerusform>
        <numerusform>%n articles started or finished stay where they are.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) stay because everyone ticked has them already.</source>
      <translation>
        <numerusform>%n article stays because everyone ticked has it already.</numerusform>
        <numerusform>%n articles stay because everyone ticked has them already.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assignment(s) made.</source>
      <translation>
        <numerusform>%n assignment made.</numerusform>
        <numerusform>%n assignments made.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new assignment(s)</source>
      <translation>
        <numerusform>%n new assignment</numerusform>
        <numerusform>%n new assignments</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>No suggestions are shown in %n article(s) that two or more people have, as these count for agreement.</source>
      <translation>
        <numerusform>No suggestions are shown in %n article that two or more people have, as it counts for agreement.</numerusform>
        <numerusform>No suggestions are shown in %n articles that two or more people have, as these count for agreement.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RegisterActs</name>
    <message numerus="yes">
      <source>%n mention(s) linked.</source>
      <translation>
        <numerusform>%n mention linked.</numerusform>
        <numerusform>%n mentions linked.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RegisterFiles</name>
    <message numerus="yes">
      <source>%n entry(s) are here already.</source>
      <translation>
        <numerusform>%n entry is here already.</numerusform>
        <numerusform>%n entries are here already.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n entry(s) cannot be taken in:</source>
      <translation>
        <numerusform>%n entry cannot be taken in:</numerusform>
        <numerusform>%n entries cannot be taken in:</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n entry(s) get more names or other details.</source>
      <translation>
        <numerusform>%n entry gets more names or other details.</numerusform>
        <numerusform>%n entries get more names or other details.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n entry(s) lack details that only leads and reviewers add.</source>
      <translation>
        <numerusform>%n entry lacks details that only leads and reviewers add.</numerusform>
        <numerusform>%n entries lack details that only leads and reviewers add.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n entry(s) saved as {path}.</source>
      <translation>
        <numerusform>%n entry saved as {path}.</numerusform>
        <numerusform>%n entries saved as {path}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more come(s) merged into others.</source>
      <translation>
        <numerusform>%n more comes merged into another.</numerusform>
        <numerusform>%n more come merged into others.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new entry(s) have the name of another entry.</source>
      <translation>
        <numerusform>%n new entry has the name of another entry.</numerusform>
        <numerusform>%n new entries have the names of other entries.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new entry(s).</source>
      <translation>
        <numerusform>%n new entry.</numerusform>
        <numerusform>%n new entries.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RegisterModel</name>
    <message numerus="yes">
      <source>%n claim(s)</source>
      <translation>
        <numerusform>%n claim</numerusform>
        <numerusform>%n claims</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RegisterPanel</name>
    <message numerus="yes">
      <source>%n name(s)</source>
      <translation>
        <numerusform>%n name</numerusform>
        <numerusform>%n names</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pair(s) may be one speaker</source>
      <translation>
        <numerusform>%n pair may be one speaker</numerusform>
        <numerusform>%n pairs may be one speaker</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Repairing</name>
    <message numerus="yes">
      <source>%n text(s) repaired. All annotations were kept.</source>
      <translation>
        <numerusform>%n text repaired. All annotations were kept.</numerusform>
        <numerusform>%n texts repaired. All annotations were kept.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RepeatedDialog</name>
    <message numerus="yes">
      <source>Copy %n annotation(s)</source>
      <translation>
        <numerusform>Copy %n annotation</numerusform>
        <numerusform>Copy %n annotations</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Repeating</name>
    <message numerus="yes">
      <source>%n annotation(s) copied.</source>
      <translation>
        <numerusform>%n annotation copied.</numerusform>
        <numerusform>%n annotations copied.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n paragraph(s) of this article: annotated in another article.</source>
      <translation>
        <numerusform>%n paragraph of this article is annotated in another article.</numerusform>
        <numerusform>%n paragraphs of this article are annotated in another article.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>RuleDialog</name>
    <message numerus="yes">
      <source>%n agreed place(s) accepted</source>
      <translation>
        <numerusform>%n agreed place accepted</numerusform>
        <numerusform>%n agreed places accepted</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n claim(s) still need a stance.</source>
      <translation>
        <numerusform>%n claim still needs a stance.</numerusform>
        <numerusform>%n claims still need a stance.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n disagreement(s) resolved</source>
      <translation>
        <numerusform>%n disagreement resolved</numerusform>
        <numerusform>%n disagreements resolved</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n still open</source>
      <translation>
        <numerusform>%n still open</numerusform>
        <numerusform>%n still open</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SchemeFoot</name>
    <message numerus="yes">
      <source>%n change(s) not yet published</source>
      <translation>
        <numerusform>%n change not yet published</numerusform>
        <numerusform>%n changes not yet published</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SchemeSection</name>
    <message numerus="yes">
      <source>%n annotation(s) do not fit…</source>
      <translation>
        <numerusform>%n annotation does not fit…</numerusform>
        <numerusform>%n annotations do not fit…</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SchemeVersions</name>
    <message numerus="yes">
      <source>%n span(s)</source>
      <translation>
        <numerusform>%n span</numerusform>
        <numerusform>%n spans</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Discard %n change(s) that are not published? You can undo this.</source>
      <translation>
        <numerusform>Discard %n change that is not published? You can undo this.</numerusform>
        <numerusform>Discard %n changes that are not published? You can undo this.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SelectionPreview</name>
    <message numerus="yes">
      <source>%n box(es)</source>
      <translation>
        <numerusform>%n box</numerusform>
        <numerusform>%n boxes</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SharedPage</name>
    <message numerus="yes">
      <source>%n change(s) of yours to be sent.</source>
      <translation>
        <numerusform>%n change of yours to be sent.</numerusform>
        <numerusform>%n changes of yours to be sent.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n merge(s) wait for your word.</source>
      <translation>
        <numerusform>%n merge waits for your word.</numerusform>
        <numerusform>%n merges wait for your word.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Sharing</name>
    <message numerus="yes">
      <source>%n file(s) in the shared folder cannot be used.</source>
      <translation>
        <numerusform>%n file in the shared folder cannot be used.</numerusform>
        <numerusform>%n files in the shared folder cannot be used.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n merge(s) wait for your word.</source>
      <translation>
        <numerusform>%n merge waits for your word.</numerusform>
        <numerusform>%n merges wait for your word.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n part(s) of others’ work have not come whole yet; they are waited for.</source>
      <translation>
        <numerusform>%n part of others’ work has not come whole yet; it is waited for.</numerusform>
        <numerusform>%n parts of others’ work have not come whole yet; they are waited for.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n part(s) still to come</source>
      <translation>
        <numerusform>%n part still to come</numerusform>
        <numerusform>%n parts still to come</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SidePanel</name>
    <message numerus="yes">
      <source>%n annotation(s)</source>
      <translation>
        <numerusform>%n annotation</numerusform>
        <numerusform>%n annotations</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) selected</source>
      <translation>
        <numerusform>%n article selected</numerusform>
        <numerusform>%n articles selected</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n claim(s)</source>
      <translation>
        <numerusform>%n claim</numerusform>
        <numerusform>%n claims</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SpeakerPicker</name>
    <message numerus="yes">
      <source>%n mention(s)</source>
      <translation>
        <numerusform>%n mention</numerusform>
        <numerusform>%n mentions</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SplitOffDialog</name>
    <message numerus="yes">
      <source>%n annotation(s) point to it now.</source>
      <translation>
        <numerusform>%n annotation points to it now.</numerusform>
        <numerusform>%n annotations point to it now.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n annotation(s) stay with {entry}.</source>
      <translation>
        <numerusform>%n annotation stays with {entry}.</numerusform>
        <numerusform>%n annotations stay with {entry}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n annotation(s) will point to the new entry.</source>
      <translation>
        <numerusform>%n annotation will point to the new entry.</numerusform>
        <numerusform>%n annotations will point to the new entry.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SplitPanel</name>
    <message numerus="yes">
      <source>%n article(s)</source>
      <translation>
        <numerusform>%n article</numerusform>
        <numerusform>%n articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n claim(s)</source>
      <translation>
        <numerusform>%n claim</numerusform>
        <numerusform>%n claims</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n stance(s)</source>
      <translation>
        <numerusform>%n stance</numerusform>
        <numerusform>%n stances</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>StateWords</name>
    <message numerus="yes">
      <source>%n claim(s)</source>
      <translation>
        <numerusform>%n claim</numerusform>
        <numerusform>%n claims</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n complete</source>
      <translation>
        <numerusform>%n complete</numerusform>
        <numerusform>%n complete</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left</source>
      <translation>
        <numerusform>%n left</numerusform>
        <numerusform>%n left</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n need(s) a speaker</source>
      <translation>
        <numerusform>%n needs a speaker</numerusform>
        <numerusform>%n need a speaker</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n need(s) a stance</source>
      <translation>
        <numerusform>%n needs a stance</numerusform>
        <numerusform>%n need a stance</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new answer(s)</source>
      <translation>
        <numerusform>%n new answer</numerusform>
        <numerusform>%n new answers</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n suggestion(s)</source>
      <translation>
        <numerusform>%n suggestion</numerusform>
        <numerusform>%n suggestions</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>StepWords</name>
    <message numerus="yes">
      <source>brought back %n span(s)</source>
      <translation>
        <numerusform>brought back %n span</numerusform>
        <numerusform>brought back %n spans</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>changed %n span(s)</source>
      <translation>
        <numerusform>changed %n span</numerusform>
        <numerusform>changed %n spans</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>corrected the text: %n place(s) changed</source>
      <translation>
        <numerusform>corrected the text: %n place changed</numerusform>
        <numerusform>corrected the text: %n places changed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>deleted %n span(s)</source>
      <translation>
        <numerusform>deleted %n span</numerusform>
        <numerusform>deleted %n spans</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>marked %n span(s)</source>
      <translation>
        <numerusform>marked %n span</numerusform>
        <numerusform>marked %n spans</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>resolved %n disagreement(s)</source>
      <translation>
        <numerusform>resolved %n disagreement</numerusform>
        <numerusform>resolved %n disagreements</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>took back %n decision(s)</source>
      <translation>
        <numerusform>took back %n decision</numerusform>
        <numerusform>took back %n decisions</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>StudyForm</name>
    <message numerus="yes">
      <source>%n article(s) with suggestions</source>
      <translation>
        <numerusform>%n article with suggestions</numerusform>
        <numerusform>%n articles with suggestions</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) without</source>
      <translation>
        <numerusform>%n article without</numerusform>
        <numerusform>%n articles without</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assignment(s) change</source>
      <translation>
        <numerusform>%n assignment changes</numerusform>
        <numerusform>%n assignments change</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n decided before</source>
      <translation>
        <numerusform>%n decided before</numerusform>
        <numerusform>%n decided before</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n started already</source>
      <translation>
        <numerusform>%n started already</numerusform>
        <numerusform>%n started already</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>With fewer than %n article(s) of a kind, the difference is hardly ever certain.</source>
      <translation>
        <numerusform>With fewer than %n article of a kind, the difference is hardly ever certain.</numerusform>
        <numerusform>With fewer than %n articles of a kind, the difference is hardly ever certain.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>SuggestionPanel</name>
    <message numerus="yes">
      <source>%n finished article(s) in this language to learn from.</source>
      <translation>
        <numerusform>%n finished article in this language to learn from.</numerusform>
        <numerusform>%n finished articles in this language to learn from.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Show %n dismissed here again</source>
      <translation>
        <numerusform>Show %n dismissed here again</numerusform>
        <numerusform>Show %n dismissed here again</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Team</name>
    <message numerus="yes">
      <source>%n day(s) ago</source>
      <translation>
        <numerusform>%n day ago</numerusform>
        <numerusform>%n days ago</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>TeamActs</name>
    <message numerus="yes">
      <source>%n change(s) merged from {file}. Undo reverts the whole merge.</source>
      <translation>
        <numerusform>%n change merged from {file}. Undo reverts the whole merge.</numerusform>
        <numerusform>%n changes merged from {file}. Undo reverts the whole merge.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n conflict(s) are open.</source>
      <translation>
        <numerusform>%n conflict is open.</numerusform>
        <numerusform>%n conflicts are open.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n item(s) quarantined. For the reasons, see Past merges.</source>
      <translation>
        <numerusform>%n item quarantined. For the reason, see Past merges.</numerusform>
        <numerusform>%n items quarantined. For the reasons, see Past merges.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>TeamPackages</name>
    <message numerus="yes">
      <source>%n package(s) created in {folder}.</source>
      <translation>
        <numerusform>%n package created in {folder}.</numerusform>
        <numerusform>%n packages created in {folder}.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>TeamSection</name>
    <message numerus="yes">
      <source>%n article(s)</source>
      <translation>
        <numerusform>%n article</numerusform>
        <numerusform>%n articles</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assignment(s)</source>
      <translation>
        <numerusform>%n assignment</numerusform>
        <numerusform>%n assignments</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>UniteDialog</name>
    <message numerus="yes">
      <source>%n annotation(s) are the same in both</source>
      <translation>
        <numerusform>%n annotation is the same in both</numerusform>
        <numerusform>%n annotations are the same in both</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n annotation(s) to transfer</source>
      <translation>
        <numerusform>%n annotation to transfer</numerusform>
        <numerusform>%n annotations to transfer</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s), %1 finished</source>
      <translation>
        <numerusform>%n article, %1 finished</numerusform>
        <numerusform>%n articles, %1 finished</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>WordsDialog</name>
    <message numerus="yes">
      <source>%n annotation(s) point to entries now.</source>
      <translation>
        <numerusform>%n annotation points to an entry now.</numerusform>
        <numerusform>%n annotations point to entries now.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new entry(s).</source>
      <translation>
        <numerusform>%n new entry.</numerusform>
        <numerusform>%n new entries.</numerusform>
      </translation>
    </message>
  </context>
</TS>
