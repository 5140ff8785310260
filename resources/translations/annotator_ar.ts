<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="ar">
  <context>
    <name>About</name>
    <message>
      <source>About Annotator</source>
      <translation>حول Annotator</translation>
    </message>
    <message>
      <source>Annotator {version}
Marks claims, speakers and stance in news that runs both ways.
Nothing leaves this computer.</source>
      <translation>Annotator {version}
لتوسيم الادّعاءات والمتحدّثين والمواقف في الأخبار ثنائية الاتجاه.
لا شيء يغادر هذا الحاسوب.</translation>
    </message>
  </context>
  <context>
    <name>ActToolBar</name>
    <message>
      <source>Toolbar</source>
      <translation>شريط الأدوات</translation>
    </message>
  </context>
  <context>
    <name>ActWords</name>
    <message numerus="yes">
      <source>%n attribute(s) removed.</source>
      <translation>
        <numerusform>لم تُحذف أي سمة.</numerusform>
        <numerusform>حُذفت سمة واحدة.</numerusform>
        <numerusform>حُذفت سمتان.</numerusform>
        <numerusform>حُذفت %n سمات.</numerusform>
        <numerusform>حُذفت %n سمة.</numerusform>
        <numerusform>حُذفت %n سمة.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n stance(s) removed.</source>
      <translation>
        <numerusform>لم يُحذف أي موقف.</numerusform>
        <numerusform>حُذف موقف واحد.</numerusform>
        <numerusform>حُذف موقفان.</numerusform>
        <numerusform>حُذفت %n مواقف.</numerusform>
        <numerusform>حُذف %n موقفًا.</numerusform>
        <numerusform>حُذف %n موقف.</numerusform>
      </translation>
    </message>
    <message>
      <source>Deleted: {span}.</source>
      <translation>المحذوف: {span}.</translation>
    </message>
    <message>
      <source>Stance cleared: {value}.</source>
      <translation>أُزيل الموقف: {value}.</translation>
    </message>
    <message>
      <source>Stance removed.</source>
      <translation>حُذف الموقف.</translation>
    </message>
    <message>
      <source>Stance removed: {value}.</source>
      <translation>حُذف الموقف: {value}.</translation>
    </message>
    <message numerus="yes">
      <source>Unlinked from %n claim(s).</source>
      <translation>
        <numerusform>لم يُفكّ أي ربط.</numerusform>
        <numerusform>فُكّ ربطه بادّعاء واحد.</numerusform>
        <numerusform>فُكّ ربطه بادّعاءين.</numerusform>
        <numerusform>فُكّ ربطه بعدد من الادّعاءات: %n.</numerusform>
        <numerusform>فُكّ ربطه بعدد من الادّعاءات: %n.</numerusform>
        <numerusform>فُكّ ربطه بعدد من الادّعاءات: %n.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Unlinked from %n speaker(s) or cue(s).</source>
      <translation>
        <numerusform>لم يُفكّ أي ربط.</numerusform>
        <numerusform>فُكّ ربطه بمتحدّث أو قرينة.</numerusform>
        <numerusform>فُكّ ربطه باثنين من المتحدّثين أو القرائن.</numerusform>
        <numerusform>فُكّ ربطه بعدد من المتحدّثين أو القرائن: %n.</numerusform>
        <numerusform>فُكّ ربطه بعدد من المتحدّثين أو القرائن: %n.</numerusform>
        <numerusform>فُكّ ربطه بعدد من المتحدّثين أو القرائن: %n.</numerusform>
      </translation>
    </message>
    <message>
      <source>Unlinked: {span}.</source>
      <translation>فُكّ الربط: {span}.</translation>
    </message>
    <message>
      <source>the author</source>
      <translation>الكاتب</translation>
    </message>
    <message>
      <source>{label} {words}</source>
      <translation>{label} {words}</translation>
    </message>
    <message>
      <source>{span} is now a {label}.</source>
      <translation>{span} أصبح وسمه: {label}.</translation>
    </message>
    <message>
      <source>{span} is now an {label}.</source>
      <translation>{span} أصبح وسمه: {label}.</translation>
    </message>
    <message>
      <source>“unspecified”</source>
      <translation>«غير محدّد»</translation>
    </message>
    <message>
      <source>“{words}”</source>
      <translation>«{words}»</translation>
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;Annotate</source>
      <translation>توسيم</translation>
    </message>
    <message>
      <source>&amp;Document</source>
      <translation>المستند</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>تحرير</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>ملف</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>م&amp;ساعدة</translation>
    </message>
    <message>
      <source>&amp;Review</source>
      <translation>م&amp;راجعة</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>عرض</translation>
    </message>
    <message>
      <source>About Annotator</source>
      <translation>حول Annotator</translation>
    </message>
    <message>
      <source>Actual size</source>
      <translation>الحجم الفعلي</translation>
    </message>
    <message>
      <source>Add another fragment</source>
      <translation>إضافة قطعة أخرى</translation>
    </message>
    <message>
      <source>Add another speaker's stance</source>
      <translation>إضافة موقف متحدّث آخر</translation>
    </message>
    <message>
      <source>Agreement</source>
      <translation>الاتفاق</translation>
    </message>
    <message>
      <source>Annotate</source>
      <translation>توسيم</translation>
    </message>
    <message>
      <source>Annotation {n}</source>
      <translation>التوسيم {n}</translation>
    </message>
    <message>
      <source>Arrow keys in visual order</source>
      <translation>مفاتيح الأسهم بالترتيب المرئي</translation>
    </message>
    <message>
      <source>Article list</source>
      <translation>قائمة المقالات</translation>
    </message>
    <message>
      <source>Back to the last place</source>
      <translation>العودة إلى الموضع السابق</translation>
    </message>
    <message>
      <source>Back up now</source>
      <translation>نسخ احتياطي الآن</translation>
    </message>
    <message>
      <source>Both acceptable</source>
      <translation>كلاهما مقبول</translation>
    </message>
    <message>
      <source>Close project</source>
      <translation>إغلاق المشروع</translation>
    </message>
    <message>
      <source>Conflicts…</source>
      <translation>التعارضات…</translation>
    </message>
    <message>
      <source>Copy claim</source>
      <translation>نسخ الادّعاء</translation>
    </message>
    <message>
      <source>Copy quote</source>
      <translation>نسخ الاقتباس</translation>
    </message>
    <message>
      <source>Dark theme</source>
      <translation>المظهر الداكن</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>حذف</translation>
    </message>
    <message>
      <source>Deselect</source>
      <translation>إلغاء التحديد</translation>
    </message>
    <message>
      <source>Details…</source>
      <translation>التفاصيل…</translation>
    </message>
    <message>
      <source>Direction</source>
      <translation>الاتجاه</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>تمّ</translation>
    </message>
    <message>
      <source>Edit my own</source>
      <translation>تعديل من عندي</translation>
    </message>
    <message>
      <source>Edit span</source>
      <translation>تعديل المقطع</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>تصدير</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>تصدير…</translation>
    </message>
    <message>
      <source>Filter articles</source>
      <translation>تصفية المقالات</translation>
    </message>
    <message>
      <source>Filter disagreements</source>
      <translation>تصفية الخلافات</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>بحث</translation>
    </message>
    <message>
      <source>Find in all articles</source>
      <translation>البحث في كل المقالات</translation>
    </message>
    <message>
      <source>Flag</source>
      <translation>إشارة</translation>
    </message>
    <message>
      <source>Guideline</source>
      <translation>دليل التوسيم</translation>
    </message>
    <message>
      <source>Hidden marks</source>
      <translation>العلامات الخفية</translation>
    </message>
    <message>
      <source>Hide names</source>
      <translation>إخفاء الأسماء</translation>
    </message>
    <message>
      <source>Import a folder…</source>
      <translation>استيراد مجلد…</translation>
    </message>
    <message>
      <source>Import articles…</source>
      <translation>استيراد مقالات…</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
      <source>Larger</source>
      <translation>تكبير</translation>
    </message>
    <message>
      <source>Link</source>
      <translation>ربط</translation>
    </message>
    <message>
      <source>Mark all like this…</source>
      <translation>وسم كل ما يشبه هذا…</translation>
    </message>
    <message>
      <source>Merge…</source>
      <translation>دمج…</translation>
    </message>
    <message>
      <source>Neither: nothing to annotate here</source>
      <translation>لا شيء منها: لا توسيم هنا</translation>
    </message>
    <message>
      <source>New project</source>
      <translation>مشروع جديد</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>التالي</translation>
    </message>
    <message>
      <source>Next incomplete claim</source>
      <translation>الادّعاء غير المكتمل التالي</translation>
    </message>
    <message>
      <source>Next quotation</source>
      <translation>الاقتباس التالي</translation>
    </message>
    <message>
      <source>Next span</source>
      <translation>المقطع التالي</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>ملاحظة</translation>
    </message>
    <message>
      <source>Note on the article…</source>
      <translation>ملاحظة على المقال…</translation>
    </message>
    <message>
      <source>Open package…</source>
      <translation>فتح حزمة…</translation>
    </message>
    <message>
      <source>Open project…</source>
      <translation>فتح مشروع…</translation>
    </message>
    <message>
      <source>Past merges…</source>
      <translation>عمليات الدمج السابقة…</translation>
    </message>
    <message>
      <source>Previous</source>
      <translation>السابق</translation>
    </message>
    <message>
      <source>Previous incomplete claim</source>
      <translation>الادّعاء غير المكتمل السابق</translation>
    </message>
    <message>
      <source>Previous quotation</source>
      <translation>الاقتباس السابق</translation>
    </message>
    <message>
      <source>Previous span</source>
      <translation>المقطع السابق</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>خروج</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>السبب</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>إعادة</translation>
    </message>
    <message>
      <source>Reopen</source>
      <translation>إعادة الفتح</translation>
    </message>
    <message>
      <source>Repeat the speaker before</source>
      <translation>تكرار المتحدّث السابق</translation>
    </message>
    <message>
      <source>Resolve and go on</source>
      <translation>حسم ومتابعة</translation>
    </message>
    <message>
      <source>Resolve by a rule…</source>
      <translation>الحسم بقاعدة…</translation>
    </message>
    <message>
      <source>Restore a backup…</source>
      <translation>استعادة نسخة احتياطية…</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>مراجعة</translation>
    </message>
    <message>
      <source>Select with two clicks</source>
      <translation>التحديد بنقرتين</translation>
    </message>
    <message>
      <source>Send my work…</source>
      <translation>إرسال عملي…</translation>
    </message>
    <message>
      <source>Show log folder</source>
      <translation>عرض مجلد سجل البرنامج</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>تخطّي المستند</translation>
    </message>
    <message>
      <source>Smaller</source>
      <translation>تصغير</translation>
    </message>
    <message>
      <source>Speaker unspecified</source>
      <translation>المتحدّث غير محدّد</translation>
    </message>
    <message>
      <source>Team…</source>
      <translation>الفريق…</translation>
    </message>
    <message>
      <source>The author says it</source>
      <translation>المتحدّث هو الكاتب</translation>
    </message>
    <message>
      <source>Try the sample corpus</source>
      <translation>تجربة المقالات النموذجية</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>تراجع</translation>
    </message>
    <message>
      <source>Unite two people…</source>
      <translation>توحيد شخصين…</translation>
    </message>
    <message>
      <source>Unlink</source>
      <translation>فكّ الربط</translation>
    </message>
    <message>
      <source>Who are you?…</source>
      <translation>من أنت؟…</translation>
    </message>
    <message>
      <source>Whole article</source>
      <translation>المقال كله</translation>
    </message>
  </context>
  <context>
    <name>AgreementPage</name>
    <message numerus="yes">
      <source>%n annotator(s)</source>
      <translation>
        <numerusform>لا موسِّمين</numerusform>
        <numerusform>موسِّم واحد</numerusform>
        <numerusform>موسِّمان</numerusform>
        <numerusform>%n موسِّمين</numerusform>
        <numerusform>%n موسِّمًا</numerusform>
        <numerusform>%n موسِّم</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) finished by two or more</source>
      <translation>
        <numerusform>لا مقال أنجزه اثنان فأكثر</numerusform>
        <numerusform>مقال واحد أنجزه اثنان فأكثر</numerusform>
        <numerusform>مقالان أنجزهما اثنان فأكثر</numerusform>
        <numerusform>%n مقالات أنجزها اثنان فأكثر</numerusform>
        <numerusform>%n مقالًا أنجزها اثنان فأكثر</numerusform>
        <numerusform>%n مقال أنجزها اثنان فأكثر</numerusform>
      </translation>
    </message>
    <message>
      <source>Measure again</source>
      <translation>القياس من جديد</translation>
    </message>
    <message>
      <source>Measuring</source>
      <translation>جارٍ القياس</translation>
    </message>
    <message>
      <source>Save report…</source>
      <translation>حفظ التقرير…</translation>
    </message>
    <message>
      <source>Save the report</source>
      <translation>حفظ التقرير</translation>
    </message>
    <message>
      <source>Saved as {path}</source>
      <translation>حُفظ في {path}</translation>
    </message>
    <message>
      <source>Stopped. The figures are as they were.</source>
      <translation>توقّف القياس. الأرقام على ما كانت عليه.</translation>
    </message>
    <message>
      <source>{by}, {documents}</source>
      <translation>{by}، {documents}</translation>
    </message>
  </context>
  <context>
    <name>AgreementReasons</name>
    <message>
      <source>counted over whole texts only</source>
      <translation>لا يُحسب إلا على نصوص كاملة</translation>
    </message>
    <message>
      <source>needs the extra annotator[gamma]</source>
      <translation>يحتاج إلى الإضافة annotator[gamma]</translation>
    </message>
    <message>
      <source>no relation has members that both marked</source>
      <translation>لا علاقة وسّم الاثنان طرفيها</translation>
    </message>
    <message>
      <source>nobody made any</source>
      <translation>لم يُنشئ أحد شيئًا منها</translation>
    </message>
    <message>
      <source>nobody marked any</source>
      <translation>لم يَسِم أحد شيئًا منها</translation>
    </message>
    <message>
      <source>nobody marked anything</source>
      <translation>لم يَسِم أحد شيئًا</translation>
    </message>
    <message>
      <source>nothing was judged twice</source>
      <translation>لم يُحكم على شيء مرتين</translation>
    </message>
    <message>
      <source>nothing was marked by both</source>
      <translation>لم يَسِم الاثنان شيئًا واحدًا</translation>
    </message>
    <message>
      <source>only one value was ever given</source>
      <translation>لم تُعطَ إلا قيمة واحدة</translation>
    </message>
    <message>
      <source>too few documents for an interval</source>
      <translation>المقالات أقل من أن يُحسب منها مجال الثقة</translation>
    </message>
    <message>
      <source>units are too few to expect any disagreement</source>
      <translation>الوحدات أقل من أن يُتوقّع خلاف</translation>
    </message>
  </context>
  <context>
    <name>Annotating</name>
    <message>
      <source>Select a claim or target first.</source>
      <translation>حدّد ادّعاءً أو موضوعًا أولًا.</translation>
    </message>
  </context>
  <context>
    <name>AnswerSections</name>
    <message>
      <source>Alpha</source>
      <translation>ألفا</translation>
    </message>
    <message>
      <source>Annotator A</source>
      <translation>الموسِّم أ</translation>
    </message>
    <message>
      <source>Annotator B</source>
      <translation>الموسِّم ب</translation>
    </message>
    <message>
      <source>Complete claims</source>
      <translation>الادّعاءات المكتملة</translation>
    </message>
    <message>
      <source>Conditional F1</source>
      <translation>F1 المشروط</translation>
    </message>
    <message>
      <source>Coverage</source>
      <translation>التغطية</translation>
    </message>
    <message>
      <source>Kappa</source>
      <translation>كابا</translation>
    </message>
    <message>
      <source>Most frequent confusions</source>
      <translation>أكثر حالات الخلط</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>السؤال</translation>
    </message>
    <message>
      <source>Relation</source>
      <translation>العلاقة</translation>
    </message>
    <message>
      <source>Relations and complete claims</source>
      <translation>العلاقات والادّعاءات المكتملة</translation>
    </message>
    <message>
      <source>Stance</source>
      <translation>الموقف</translation>
    </message>
    <message>
      <source>Stance and attributes</source>
      <translation>الموقف والسمات</translation>
    </message>
    <message>
      <source>Stance: who said what</source>
      <translation>الموقف: من قال ماذا</translation>
    </message>
    <message>
      <source>Strict F1</source>
      <translation>F1 الصارم</translation>
    </message>
    <message>
      <source>conditional: spans agreed by both</source>
      <translation>المشروط: حيث اتفق الموسِّمان على طرفي العلاقة</translation>
    </message>
    <message>
      <source>n</source>
      <translation>العدد</translation>
    </message>
    <message>
      <source>on what both annotated</source>
      <translation>على ما وسّمه الاثنان</translation>
    </message>
    <message>
      <source>same claim or target; rows: annotator A, columns: annotator B</source>
      <translation>الادّعاء أو الموضوع نفسه؛ الصفوف: الموسِّم أ، الأعمدة: الموسِّم ب</translation>
    </message>
  </context>
  <context>
    <name>ArticleView</name>
    <message>
      <source>Article</source>
      <translation>المقال</translation>
    </message>
    <message>
      <source>The direction of this paragraph was a close call. Ctrl+Shift+X turns it.</source>
      <translation>كان اتجاه هذه الفقرة اختيارًا متقاربًا. ⁦Ctrl+Shift+X⁩ يقلبه.</translation>
    </message>
  </context>
  <context>
    <name>AskingDialog</name>
    <message>
      <source>Ctrl+Enter saves</source>
      <translation>Ctrl+Enter للحفظ</translation>
    </message>
    <message>
      <source>Save what you have written before closing?</source>
      <translation>هل تريد حفظ ما كتبته قبل الإغلاق؟</translation>
    </message>
  </context>
  <context>
    <name>Background</name>
    <message>
      <source>Stop</source>
      <translation>إيقاف</translation>
    </message>
    <message>
      <source>documents</source>
      <translation>المقالات</translation>
    </message>
    <message>
      <source>index</source>
      <translation>الفهرس</translation>
    </message>
    <message>
      <source>intervals</source>
      <translation>المجالات</translation>
    </message>
    <message>
      <source>operations</source>
      <translation>العمليات</translation>
    </message>
    <message>
      <source>project</source>
      <translation>المشروع</translation>
    </message>
    <message>
      <source>samples</source>
      <translation>عيّنات</translation>
    </message>
  </context>
  <context>
    <name>Board</name>
    <message>
      <source>Nothing to compare yet</source>
      <translation>لا شيء للمقارنة بعد</translation>
    </message>
    <message>
      <source>Open in review</source>
      <translation>فتح في المراجعة</translation>
    </message>
  </context>
  <context>
    <name>Choices</name>
    <message>
      <source>Both</source>
      <translation>كلاهما</translation>
    </message>
    <message>
      <source>Both acceptable</source>
      <translation>كلاهما مقبول</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>تعديل</translation>
    </message>
    <message>
      <source>Edit my own</source>
      <translation>تعديل من عندي</translation>
    </message>
    <message>
      <source>Neither</source>
      <translation>لا شيء</translation>
    </message>
    <message>
      <source>Neither: nothing to annotate here</source>
      <translation>لا شيء منها: لا توسيم هنا</translation>
    </message>
    <message>
      <source>Reason (kept with the decision)</source>
      <translation>السبب (يُحفظ مع القرار)</translation>
    </message>
    <message>
      <source>Resolve and go on</source>
      <translation>حسم ومتابعة</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>تخطّي</translation>
    </message>
    <message>
      <source>Tab to the parts, then ↑ ↓ · ← → or digit choose · Esc cancel</source>
      <translation>Tab إلى الأجزاء ثم ↑ ↓ · ← → أو رقم للاختيار · Esc للإلغاء</translation>
    </message>
    <message>
      <source>Which annotation is correct?</source>
      <translation>أيّ التوسيمات هو الصحيح؟</translation>
    </message>
    <message>
      <source>Your own annotation</source>
      <translation>توسيمك أنت</translation>
    </message>
  </context>
  <context>
    <name>ClaimCards</name>
    <message>
      <source>Claims</source>
      <translation>الادّعاءات</translation>
    </message>
    <message>
      <source>The author</source>
      <translation>الكاتب</translation>
    </message>
    <message>
      <source>Unspecified</source>
      <translation>غير محدّد</translation>
    </message>
    <message>
      <source>claim {number}</source>
      <translation>الادّعاء {number}</translation>
    </message>
    <message>
      <source>needs speaker</source>
      <translation>ينقصه متحدّث</translation>
    </message>
    <message>
      <source>note: {note}</source>
      <translation>ملاحظة: {note}</translation>
    </message>
    <message>
      <source>stance not set</source>
      <translation>لم يُحدّد الموقف</translation>
    </message>
  </context>
  <context>
    <name>Composer</name>
    <message>
      <source>Your own annotation</source>
      <translation>توسيمك أنت</translation>
    </message>
  </context>
  <context>
    <name>Composing</name>
    <message>
      <source>Held by</source>
      <translation>صاحب الموقف</translation>
    </message>
    <message>
      <source>Select other words, or press Tab for the other parts. Enter resolves.</source>
      <translation>حدّد كلمات أخرى، أو اضغط Tab للأجزاء الأخرى. Enter يحسم.</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>الكلمات</translation>
    </message>
    <message>
      <source>none</source>
      <translation>لا شيء</translation>
    </message>
    <message>
      <source>the speaker</source>
      <translation>المتحدّث</translation>
    </message>
  </context>
  <context>
    <name>ConflictsDialog</name>
    <message numerus="yes">
      <source>%n conflict(s) left</source>
      <translation>
        <numerusform>لم يبقَ تعارض</numerusform>
        <numerusform>بقي تعارض واحد</numerusform>
        <numerusform>بقي تعارضان</numerusform>
        <numerusform>بقيت %n تعارضات</numerusform>
        <numerusform>بقي %n تعارضًا</numerusform>
        <numerusform>بقي %n تعارض</numerusform>
      </translation>
    </message>
    <message>
      <source>A digit chooses, S skips, Esc closes.</source>
      <translation>رقم للاختيار، S للتخطّي، Esc للإغلاق.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>إغلاق</translation>
    </message>
    <message>
      <source>Conflicts</source>
      <translation>التعارضات</translation>
    </message>
    <message>
      <source>No open conflicts.</source>
      <translation>لا تعارضات مفتوحة.</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>تخطّي</translation>
    </message>
    <message>
      <source>in force until resolved</source>
      <translation>سارٍ إلى أن يُحسم</translation>
    </message>
  </context>
  <context>
    <name>ContextMenu</name>
    <message>
      <source>Delete {span}</source>
      <translation>حذف {span}</translation>
    </message>
    <message>
      <source>Link…</source>
      <translation>ربط…</translation>
    </message>
    <message>
      <source>Note…</source>
      <translation>ملاحظة…</translation>
    </message>
    <message>
      <source>Select sentence</source>
      <translation>تحديد الجملة</translation>
    </message>
    <message>
      <source>Select word</source>
      <translation>تحديد الكلمة</translation>
    </message>
    <message>
      <source>Speaker…</source>
      <translation>المتحدّث…</translation>
    </message>
  </context>
  <context>
    <name>Crash</name>
    <message>
      <source>Something went wrong in the program itself. Everything shown as saved is safe.
Please send the details below to those who look after it.</source>
      <translation>حدث خطأ في البرنامج نفسه. كل ما ظهر أنه حُفظ في أمان.
يُرجى إرسال التفاصيل أدناه إلى القائمين على البرنامج.</translation>
    </message>
  </context>
  <context>
    <name>CurrentClaimChip</name>
    <message>
      <source>Current claim</source>
      <translation>الادّعاء الحالي</translation>
    </message>
    <message>
      <source>needs speaker</source>
      <translation>ينقصه متحدّث</translation>
    </message>
    <message>
      <source>no stance</source>
      <translation>بلا موقف</translation>
    </message>
    <message>
      <source>said by</source>
      <translation>المتحدّث:</translation>
    </message>
    <message>
      <source>stance of</source>
      <translation>موقف:</translation>
    </message>
  </context>
  <context>
    <name>Desk</name>
    <message numerus="yes">
      <source>%n place(s) marked: {label}.</source>
      <translation>
        <numerusform>لم يُوسَّم أي موضع: {label}.</numerusform>
        <numerusform>وُسِّم موضع واحد: {label}.</numerusform>
        <numerusform>وُسِّم موضعان: {label}.</numerusform>
        <numerusform>وُسِّمت %n مواضع: {label}.</numerusform>
        <numerusform>وُسِّم %n موضعًا: {label}.</numerusform>
        <numerusform>وُسِّم %n موضع: {label}.</numerusform>
      </translation>
    </message>
    <message>
      <source>Hidden control in paragraph {paragraph}: {name}, U+{code}, at code point {offset}: {problem}.</source>
      <translation>علامة تحكّم خفية في الفقرة {paragraph}: ⁦{name}, U+{code}⁩، عند نقطة الترميز {offset}: {problem}.</translation>
    </message>
    <message>
      <source>Redone: {act}</source>
      <translation>أُعيد: {act}</translation>
    </message>
    <message>
      <source>Select some words first.</source>
      <translation>حدّد بعض الكلمات أولًا.</translation>
    </message>
    <message>
      <source>Select some words or a span first.</source>
      <translation>حدّد كلمات أو مقطعًا أولًا.</translation>
    </message>
    <message>
      <source>Select the next fragment, then press the label's key.</source>
      <translation>حدّد القطعة التالية، ثم اضغط مفتاح الوسم.</translation>
    </message>
    <message>
      <source>Undone: {act}</source>
      <translation>تُراجع عنه: {act}</translation>
    </message>
  </context>
  <context>
    <name>DetailsDialog</name>
    <message>
      <source>Ctrl+Enter saves</source>
      <translation>Ctrl+Enter للحفظ</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>التفاصيل</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>ملاحظة</translation>
    </message>
  </context>
  <context>
    <name>Directions</name>
    <message>
      <source>Left-to-right</source>
      <translation>من اليسار إلى اليمين</translation>
    </message>
    <message>
      <source>Mixed</source>
      <translation>مختلط</translation>
    </message>
    <message>
      <source>Right-to-left</source>
      <translation>من اليمين إلى اليسار</translation>
    </message>
  </context>
  <context>
    <name>DocumentDelegate</name>
    <message numerus="yes">
      <source>%n claim(s)</source>
      <translation>
        <numerusform>لا ادّعاءات</numerusform>
        <numerusform>ادّعاء واحد</numerusform>
        <numerusform>ادّعاءان</numerusform>
        <numerusform>%n ادّعاءات</numerusform>
        <numerusform>%n ادّعاءً</numerusform>
        <numerusform>%n ادّعاء</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n hit(s)</source>
      <translation>
        <numerusform>لا نتائج</numerusform>
        <numerusform>نتيجة واحدة</numerusform>
        <numerusform>نتيجتان</numerusform>
        <numerusform>%n نتائج</numerusform>
        <numerusform>%n نتيجة</numerusform>
        <numerusform>%n نتيجة</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n incomplete</source>
      <translation>
        <numerusform>لا شيء ناقص</numerusform>
        <numerusform>واحد ناقص</numerusform>
        <numerusform>اثنان ناقصان</numerusform>
        <numerusform>%n ناقصة</numerusform>
        <numerusform>%n ناقصًا</numerusform>
        <numerusform>%n ناقص</numerusform>
      </translation>
    </message>
    <message>
      <source>flagged</source>
      <translation>عليه إشارة</translation>
    </message>
    <message>
      <source>flagged: {reason}</source>
      <translation>إشارة: {reason}</translation>
    </message>
    <message>
      <source>not started</source>
      <translation>لم يبدأ</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>متخطّى</translation>
    </message>
  </context>
  <context>
    <name>DocumentPanel</name>
    <message>
      <source>All {n}</source>
      <translation>الكل {n}</translation>
    </message>
    <message>
      <source>Any language</source>
      <translation>كل اللغات</translation>
    </message>
    <message>
      <source>Any status</source>
      <translation>كل الحالات</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>المقالات</translation>
    </message>
    <message>
      <source>Articles with hits</source>
      <translation>مقالات فيها نتائج</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>أُنجز</translation>
    </message>
    <message>
      <source>Filter titles</source>
      <translation>تصفية العناوين</translation>
    </message>
    <message>
      <source>Flagged</source>
      <translation>عليه إشارة</translation>
    </message>
    <message>
      <source>Mine</source>
      <translation>المسندة إليّ</translation>
    </message>
    <message>
      <source>Mine {n}</source>
      <translation>المسندة إليّ {n}</translation>
    </message>
    <message>
      <source>Not started</source>
      <translation>لم يبدأ</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>متخطّى</translation>
    </message>
    <message>
      <source>Started</source>
      <translation>بدأ</translation>
    </message>
    <message>
      <source>Status and language</source>
      <translation>الحالة واللغة</translation>
    </message>
    <message>
      <source>To do</source>
      <translation>المتبقّي</translation>
    </message>
    <message>
      <source>To do {n}</source>
      <translation>المتبقّي {n}</translation>
    </message>
    <message>
      <source>{done} of {all} done</source>
      <translation>أُنجز {done} من {all}</translation>
    </message>
    <message>
      <source>{n} of {all}</source>
      <translation>{n} من {all}</translation>
    </message>
  </context>
  <context>
    <name>Editing</name>
    <message>
      <source>Flag</source>
      <translation>إشارة</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>ملاحظة</translation>
    </message>
    <message>
      <source>Note on this article</source>
      <translation>ملاحظة على هذا المقال</translation>
    </message>
    <message>
      <source>Select a span first.</source>
      <translation>حدّد مقطعًا أولًا.</translation>
    </message>
    <message>
      <source>What should be looked at again?</source>
      <translation>ما الذي يحتاج إلى مراجعة؟</translation>
    </message>
  </context>
  <context>
    <name>EncodingDialog</name>
    <message numerus="yes">
      <source>Encoding of %n file(s)</source>
      <translation>
        <numerusform>ترميز لا ملفات</numerusform>
        <numerusform>ترميز ملف واحد</numerusform>
        <numerusform>ترميز ملفين</numerusform>
        <numerusform>ترميز %n ملفات</numerusform>
        <numerusform>ترميز %n ملفًا</numerusform>
        <numerusform>ترميز %n ملف</numerusform>
      </translation>
    </message>
    <message>
      <source>Import</source>
      <translation>استيراد</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>استبعاد</translation>
    </message>
    <message>
      <source>Not UTF-8: {names}. Choose the encoding in which the text reads right.</source>
      <translation>ليست بترميز UTF-8: {names}. اختر الترميز الذي يُقرأ به النصّ صحيحًا.</translation>
    </message>
  </context>
  <context>
    <name>EndHint</name>
    <message>
      <source>Click where the selection ends. Esc cancels.</source>
      <translation>انقر على نهاية التحديد. Esc للإلغاء.</translation>
    </message>
  </context>
  <context>
    <name>ExportPage</name>
    <message numerus="yes">
      <source>%n article(s)</source>
      <translation>
        <numerusform>لا مقالات</numerusform>
        <numerusform>مقال واحد</numerusform>
        <numerusform>مقالان</numerusform>
        <numerusform>%n مقالات</numerusform>
        <numerusform>%n مقالًا</numerusform>
        <numerusform>%n مقال</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n not finished: left out</source>
      <translation>
        <numerusform>لا مقال غير منجز</numerusform>
        <numerusform>مقال واحد غير منجز مستبعَد</numerusform>
        <numerusform>مقالان غير منجزين مستبعَدان</numerusform>
        <numerusform>%n مقالات غير منجزة مستبعَدة</numerusform>
        <numerusform>%n مقالًا غير منجز مستبعَد</numerusform>
        <numerusform>%n مقال غير منجز مستبعَد</numerusform>
      </translation>
    </message>
    <message>
      <source>Annotations to export</source>
      <translation>التوسيمات المصدَّرة</translation>
    </message>
    <message>
      <source>Change folder…</source>
      <translation>تغيير المجلد…</translation>
    </message>
    <message numerus="yes">
      <source>Export %n format(s)</source>
      <translation>
        <numerusform>لا صيغة للتصدير</numerusform>
        <numerusform>تصدير صيغة واحدة</numerusform>
        <numerusform>تصدير صيغتين</numerusform>
        <numerusform>تصدير %n صيغ</numerusform>
        <numerusform>تصدير %n صيغة</numerusform>
        <numerusform>تصدير %n صيغة</numerusform>
      </translation>
    </message>
    <message>
      <source>Export into</source>
      <translation>التصدير إلى</translation>
    </message>
    <message>
      <source>Export training data</source>
      <translation>تصدير بيانات التدريب</translation>
    </message>
    <message>
      <source>Exporting</source>
      <translation>جارٍ التصدير…</translation>
    </message>
    <message>
      <source>Include unfinished articles</source>
      <translation>تضمين المقالات غير المنجزة</translation>
    </message>
    <message>
      <source>No article is finished yet. “Include unfinished articles” exports them all the same.</source>
      <translation>لا مقال منجز بعد. يصدّرها خيار «تضمين المقالات غير المنجزة» رغم ذلك.</translation>
    </message>
    <message>
      <source>Preparing the export</source>
      <translation>جارٍ تحضير التصدير…</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>عرض في المجلد</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation>توقّف العمل.</translation>
    </message>
    <message>
      <source>{n} of {all} formats written and verified</source>
      <translation>الصيغ المكتوبة والمتحقَّق منها: {n} من {all}</translation>
    </message>
  </context>
  <context>
    <name>FigureTable</name>
    <message>
      <source>Click or press Enter to open the cases in Review</source>
      <translation>انقر أو اضغط Enter لفتح الحالات في المراجعة</translation>
    </message>
  </context>
  <context>
    <name>FileActs</name>
    <message numerus="yes">
      <source>%n article(s) imported.</source>
      <translation>
        <numerusform>لم يُستورد أي مقال.</numerusform>
        <numerusform>استُورد مقال واحد.</numerusform>
        <numerusform>استُورد مقالان.</numerusform>
        <numerusform>استُوردت %n مقالات.</numerusform>
        <numerusform>استُورد %n مقالًا.</numerusform>
        <numerusform>استُورد %n مقال.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) not read.</source>
      <translation>
        <numerusform>لا ملفات غير مقروءة.</numerusform>
        <numerusform>ملف واحد غير مقروء.</numerusform>
        <numerusform>ملفان غير مقروءين.</numerusform>
        <numerusform>%n ملفات غير مقروءة.</numerusform>
        <numerusform>%n ملفًا غير مقروء.</numerusform>
        <numerusform>%n ملف غير مقروء.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) refused.</source>
      <translation>
        <numerusform>لم يُرفض أي ملف.</numerusform>
        <numerusform>رُفض ملف واحد.</numerusform>
        <numerusform>رُفض ملفان.</numerusform>
        <numerusform>رُفضت %n ملفات.</numerusform>
        <numerusform>رُفض %n ملفًا.</numerusform>
        <numerusform>رُفض %n ملف.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n found again.</source>
      <translation>
        <numerusform>لا مقالات مكرّرة.</numerusform>
        <numerusform>مقال واحد موجود من قبل.</numerusform>
        <numerusform>مقالان موجودان من قبل.</numerusform>
        <numerusform>%n مقالات موجودة من قبل.</numerusform>
        <numerusform>%n مقالًا موجودًا من قبل.</numerusform>
        <numerusform>%n مقال موجود من قبل.</numerusform>
      </translation>
    </message>
    <message>
      <source>All files</source>
      <translation>كل الملفات</translation>
    </message>
    <message>
      <source>Articles and labels</source>
      <translation>المقالات والوسوم</translation>
    </message>
    <message>
      <source>Backed up as {path}</source>
      <translation>حُفظت نسخة احتياطية في {path}</translation>
    </message>
    <message>
      <source>Import a folder</source>
      <translation>استيراد مجلد</translation>
    </message>
    <message>
      <source>Import articles</source>
      <translation>استيراد مقالات</translation>
    </message>
    <message>
      <source>Importing</source>
      <translation>جارٍ الاستيراد</translation>
    </message>
    <message>
      <source>Show report</source>
      <translation>إظهار التقرير</translation>
    </message>
  </context>
  <context>
    <name>FindBar</name>
    <message>
      <source>All articles</source>
      <translation>كل المقالات</translation>
    </message>
    <message>
      <source>All articles: {n}</source>
      <translation>كل المقالات: {n}</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>إغلاق</translation>
    </message>
    <message>
      <source>Find in this article</source>
      <translation>البحث في هذا المقال</translation>
    </message>
    <message>
      <source>Ignore</source>
      <translation>تجاهُل</translation>
    </message>
    <message>
      <source>Next hit</source>
      <translation>النتيجة التالية</translation>
    </message>
    <message>
      <source>Previous hit</source>
      <translation>النتيجة السابقة</translation>
    </message>
    <message>
      <source>Searching…</source>
      <translation>جارٍ البحث…</translation>
    </message>
    <message>
      <source>alef and hamza</source>
      <translation>الألف والهمزة</translation>
    </message>
    <message>
      <source>capitals</source>
      <translation>الأحرف الكبيرة</translation>
    </message>
    <message>
      <source>diacritics</source>
      <translation>التشكيل</translation>
    </message>
    <message>
      <source>digit script</source>
      <translation>شكل الأرقام</translation>
    </message>
    <message>
      <source>not found</source>
      <translation>لا نتائج</translation>
    </message>
    <message>
      <source>not in this article</source>
      <translation>ليس في هذا المقال</translation>
    </message>
    <message>
      <source>ta marbuta</source>
      <translation>التاء المربوطة</translation>
    </message>
    <message>
      <source>tatweel</source>
      <translation>التطويل</translation>
    </message>
    <message>
      <source>whole words</source>
      <translation>كلمات كاملة</translation>
    </message>
    <message>
      <source>yeh and kaf</source>
      <translation>الياء والكاف</translation>
    </message>
    <message>
      <source>{n} of {all}</source>
      <translation>{n} من {all}</translation>
    </message>
    <message>
      <source>{n} of {all}…</source>
      <translation>{n} من {all}…</translation>
    </message>
  </context>
  <context>
    <name>Finding</name>
    <message>
      <source>Marking</source>
      <translation>جارٍ التوسيم…</translation>
    </message>
  </context>
  <context>
    <name>Finishing</name>
    <message numerus="yes">
      <source>%n claim(s) lack a speaker or a stance.</source>
      <translation>
        <numerusform>كل الادّعاءات مكتملة.</numerusform>
        <numerusform>ادّعاء واحد ينقصه متحدّث أو موقف.</numerusform>
        <numerusform>ادّعاءان ينقصهما متحدّث أو موقف.</numerusform>
        <numerusform>%n ادّعاءات ينقصها متحدّث أو موقف.</numerusform>
        <numerusform>%n ادّعاءً ينقصها متحدّث أو موقف.</numerusform>
        <numerusform>%n ادّعاء ينقصها متحدّث أو موقف.</numerusform>
      </translation>
    </message>
    <message>
      <source>No article is left to do.</source>
      <translation>لم يبقَ مقال لإنجازه.</translation>
    </message>
    <message>
      <source>Nothing in the list was left to do, so it shows all articles again.</source>
      <translation>لم يبقَ في القائمة ما يُنجَز، فعادت تعرض كل المقالات.</translation>
    </message>
    <message>
      <source>Press Ctrl+Enter again to mark as done anyway.</source>
      <translation>اضغط Ctrl+Enter مرة أخرى لإنجاز المقال رغم ذلك.</translation>
    </message>
    <message>
      <source>Reopen</source>
      <translation>إعادة الفتح</translation>
    </message>
    <message>
      <source>This article was done.</source>
      <translation>كان هذا المقال منجزًا.</translation>
    </message>
  </context>
  <context>
    <name>FormatTable</name>
    <message>
      <source>Claims</source>
      <translation>الادّعاءات</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>الصيغة</translation>
    </message>
    <message>
      <source>Formats</source>
      <translation>الصيغ</translation>
    </message>
    <message>
      <source>Items lost</source>
      <translation>العناصر المفقودة</translation>
    </message>
    <message>
      <source>Not preserved</source>
      <translation>لا تحفظه الصيغة</translation>
    </message>
    <message>
      <source>Not preserved: {what}</source>
      <translation>لا تحفظه الصيغة: {what}</translation>
    </message>
    <message>
      <source>nothing of this is lost</source>
      <translation>لا يضيع من هذا شيء</translation>
    </message>
    <message>
      <source>preserves everything</source>
      <translation>تحفظ كل شيء</translation>
    </message>
  </context>
  <context>
    <name>GuidelinePanel</name>
    <message>
      <source>Close</source>
      <translation>إغلاق</translation>
    </message>
    <message>
      <source>Close the guideline</source>
      <translation>إغلاق الدليل</translation>
    </message>
    <message>
      <source>Guideline</source>
      <translation>الدليل</translation>
    </message>
    <message>
      <source>No guideline yet. The lead writes it under File → Team.</source>
      <translation>لا دليل بعد. يكتبه المشرف في ملف ← الفريق.</translation>
    </message>
  </context>
  <context>
    <name>HeadRow</name>
    <message>
      <source>articles finished
by two or more</source>
      <translation>مقالات أنجزها
اثنان فأكثر</translation>
    </message>
    <message>
      <source>disagreements
to resolve</source>
      <translation>خلافات
مفتوحة</translation>
    </message>
    <message>
      <source>span alpha
{level}%: {interval}</source>
      <translation>ألفا للمقاطع
{level}٪: {interval}</translation>
    </message>
    <message>
      <source>span gamma
n: {n}</source>
      <translation>غاما المقاطع
العدد: {n}</translation>
    </message>
    <message>
      <source>stance kappa
n: {n}</source>
      <translation>كابا الموقف
العدد: {n}</translation>
    </message>
    <message>
      <source>{label} alpha {figure}
the lowest</source>
      <translation>ألفا {label} {figure}
الأدنى</translation>
    </message>
  </context>
  <context>
    <name>HiddenMarks</name>
    <message>
      <source>Arabic letter mark</source>
      <translation>علامة الحرف العربي</translation>
    </message>
    <message>
      <source>byte order mark inside the text</source>
      <translation>علامة ترتيب البايتات داخل النص</translation>
    </message>
    <message>
      <source>closes an opened part</source>
      <translation>تُغلق جزءًا مفتوحًا</translation>
    </message>
    <message>
      <source>closes nothing</source>
      <translation>تُغلق ما لم يُفتح</translation>
    </message>
    <message>
      <source>forces an order, can deceive</source>
      <translation>يفرض ترتيبًا وقد يخدع</translation>
    </message>
    <message>
      <source>joins letters</source>
      <translation>تصل الحروف</translation>
    </message>
    <message>
      <source>keeps letters unjoined</source>
      <translation>تمنع وصل الحروف</translation>
    </message>
    <message>
      <source>left-to-right mark</source>
      <translation>علامة من اليسار إلى اليمين</translation>
    </message>
    <message>
      <source>narrow space that never breaks</source>
      <translation>مسافة ضيّقة لا تنكسر</translation>
    </message>
    <message>
      <source>never closed</source>
      <translation>لم تُغلق قط</translation>
    </message>
    <message>
      <source>opens a part of its own</source>
      <translation>تفتح جزءًا مستقلًّا</translation>
    </message>
    <message>
      <source>opens left-to-right</source>
      <translation>تفتح من اليسار إلى اليمين</translation>
    </message>
    <message>
      <source>opens right-to-left</source>
      <translation>تفتح من اليمين إلى اليسار</translation>
    </message>
    <message>
      <source>right-to-left mark</source>
      <translation>علامة من اليمين إلى اليسار</translation>
    </message>
    <message>
      <source>space as wide as a digit</source>
      <translation>مسافة بعرض رقم</translation>
    </message>
    <message>
      <source>space that never breaks</source>
      <translation>مسافة لا تنكسر</translation>
    </message>
    <message>
      <source>where a line may break</source>
      <translation>موضع يجوز فيه كسر السطر</translation>
    </message>
    <message>
      <source>where a word may be divided</source>
      <translation>موضع يجوز فيه تقسيم الكلمة</translation>
    </message>
    <message>
      <source>where no line may break</source>
      <translation>موضع لا يُكسر فيه السطر</translation>
    </message>
  </context>
  <context>
    <name>HiddenPanel</name>
    <message>
      <source>Hidden marks</source>
      <translation>العلامات الخفية</translation>
    </message>
    <message>
      <source>There are none in this article.</source>
      <translation>لا شيء منها في هذا المقال.</translation>
    </message>
  </context>
  <context>
    <name>HitDelegate</name>
    <message>
      <source>paragraph {n}</source>
      <translation>الفقرة {n}</translation>
    </message>
  </context>
  <context>
    <name>HitsPanel</name>
    <message>
      <source>Enter accepts, Del rejects, Space toggles</source>
      <translation>Enter للقبول، Del للرفض، المسافة للتبديل</translation>
    </message>
    <message>
      <source>Hits in this article</source>
      <translation>النتائج في هذا المقال</translation>
    </message>
    <message numerus="yes">
      <source>Mark %n hit(s) as…</source>
      <translation>
        <numerusform>لا نتائج للتوسيم</numerusform>
        <numerusform>توسيم نتيجة واحدة…</numerusform>
        <numerusform>توسيم نتيجتين…</numerusform>
        <numerusform>توسيم %n نتائج…</numerusform>
        <numerusform>توسيم %n نتيجة…</numerusform>
        <numerusform>توسيم %n نتيجة…</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>HtmlReport</name>
    <message>
      <source>Agreement</source>
      <translation>الاتفاق</translation>
    </message>
  </context>
  <context>
    <name>ImportReportDialog</name>
    <message>
      <source>Found again: already in the project</source>
      <translation>موجود من قبل في المشروع</translation>
    </message>
    <message>
      <source>Import report</source>
      <translation>تقرير الاستيراد</translation>
    </message>
    <message>
      <source>Not read: no format for this kind of file</source>
      <translation>غير مقروء: لا صيغة لهذا النوع من الملفات</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>مرفوض</translation>
    </message>
    <message>
      <source>not UTF-8, and no encoding was chosen.</source>
      <translation>ليس بترميز UTF-8، ولم يُختَر له ترميز.</translation>
    </message>
    <message>
      <source>{group} ({count})</source>
      <translation>{group} ({count})</translation>
    </message>
  </context>
  <context>
    <name>KeyButton</name>
    <message>
      <source>current</source>
      <translation>حالي</translation>
    </message>
  </context>
  <context>
    <name>Keys</name>
    <message>
      <source>Accept the key and go on</source>
      <translation>قبول المفتاح والمتابعة</translation>
    </message>
    <message>
      <source>Another key</source>
      <translation>مفتاح آخر</translation>
    </message>
    <message>
      <source>Withdraw all keys of {name}? Packages from every computer of theirs are refused until they have merged one of yours.</source>
      <translation>سحب كل مفاتيح {name}؟ تُرفض الحزم من كل حواسيبه إلى أن يدمج حزمة منك.</translation>
    </message>
    <message>
      <source>Withdraw keys</source>
      <translation>سحب المفاتيح</translation>
    </message>
    <message>
      <source>{name} sends this package by its own account, but it is signed with a key that is not {name}'s. Somebody else may have made it. Ask {name}; if they work on another computer now, accept its key.</source>
      <translation>تقول هذه الحزمة إن {name} أرسلها، لكنها موقّعة بمفتاح ليس لـ{name}. ربما أنشأها غيره. اسأل {name}؛ فإن كان يعمل الآن على حاسوب آخر فاقبل مفتاحه.</translation>
    </message>
  </context>
  <context>
    <name>KeysDialog</name>
    <message>
      <source>Drag with Alt: letters instead of words</source>
      <translation>السحب مع Alt: حروف بدل الكلمات</translation>
    </message>
    <message>
      <source>Drag with Ctrl: add another fragment</source>
      <translation>السحب مع Ctrl: إضافة قطعة أخرى</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
      <source>Select by letters</source>
      <translation>التحديد حرفًا حرفًا</translation>
    </message>
    <message>
      <source>Select by paragraphs</source>
      <translation>التحديد بالفقرات</translation>
    </message>
    <message>
      <source>Select by sentences</source>
      <translation>التحديد بالجُمل</translation>
    </message>
    <message>
      <source>Select by words</source>
      <translation>التحديد كلمةً كلمة</translation>
    </message>
  </context>
  <context>
    <name>LabelBar</name>
    <message>
      <source>Stance</source>
      <translation>الموقف</translation>
    </message>
  </context>
  <context>
    <name>LabelMapDialog</name>
    <message>
      <source>Import</source>
      <translation>استيراد</translation>
    </message>
    <message>
      <source>Label in the file</source>
      <translation>الوسم في الملف</translation>
    </message>
    <message>
      <source>Label in the project</source>
      <translation>الوسم في المشروع</translation>
    </message>
    <message>
      <source>Labels that the scheme lacks</source>
      <translation>وسوم ليست في المخطّط</translation>
    </message>
    <message>
      <source>Take into the scheme</source>
      <translation>إضافة إلى المخطّط</translation>
    </message>
    <message>
      <source>What is taken in can be undone together with the import.</source>
      <translation>ما يُضاف يمكن التراجع عنه مع الاستيراد.</translation>
    </message>
  </context>
  <context>
    <name>Languages</name>
    <message>
      <source>Arabic</source>
      <translation>العربية</translation>
    </message>
    <message>
      <source>Chinese</source>
      <translation>الصينية</translation>
    </message>
    <message>
      <source>English</source>
      <translation>الإنجليزية</translation>
    </message>
    <message>
      <source>Greek</source>
      <translation>اليونانية</translation>
    </message>
    <message>
      <source>Hebrew</source>
      <translation>العبرية</translation>
    </message>
    <message>
      <source>Persian</source>
      <translation>الفارسية</translation>
    </message>
    <message>
      <source>Russian</source>
      <translation>الروسية</translation>
    </message>
    <message>
      <source>Urdu</source>
      <translation>الأردية</translation>
    </message>
  </context>
  <context>
    <name>LayerCards</name>
    <message>
      <source>Adjudicated gold</source>
      <translation>الطبقة المرجعية</translation>
    </message>
    <message>
      <source>All annotators</source>
      <translation>كل الموسِّمين</translation>
    </message>
    <message>
      <source>Annotator</source>
      <translation>الموسِّم</translation>
    </message>
    <message>
      <source>Majority</source>
      <translation>الأغلبية</translation>
    </message>
    <message>
      <source>One annotator</source>
      <translation>موسِّم واحد</translation>
    </message>
    <message>
      <source>annotated by more than half; no majority: left out</source>
      <translation>ما اتفق عليه أكثر من النصف، وما لا أغلبية له مستبعَد</translation>
    </message>
    <message>
      <source>every annotation with its annotator, gold too</source>
      <translation>كل توسيم مع موسِّمه، والطبقة المرجعية</translation>
    </message>
    <message>
      <source>resolved by reviewers</source>
      <translation>ما حسمه المراجِعون</translation>
    </message>
  </context>
  <context>
    <name>Linking</name>
    <message>
      <source>Author of the article</source>
      <translation>كاتب المقال</translation>
    </message>
    <message>
      <source>Choose a claim, or click one in the text. Esc cancels.</source>
      <translation>اختر ادّعاءً أو انقر على واحد في النص. Esc للإلغاء.</translation>
    </message>
    <message>
      <source>Choose a speaker, or click one in the text. Esc cancels.</source>
      <translation>اختر متحدّثًا أو انقر على واحد في النص. Esc للإلغاء.</translation>
    </message>
    <message>
      <source>Choose another speaker, click one, or mark one with the key for speakers. Esc cancels.</source>
      <translation>اختر متحدّثًا آخر أو انقر عليه أو وسّمه بمفتاح المتحدّث. Esc للإلغاء.</translation>
    </message>
    <message>
      <source>Choose what to unlink, or click it in the text. Esc cancels.</source>
      <translation>اختر ما يُفكّ ربطه أو انقر عليه في النص. Esc للإلغاء.</translation>
    </message>
    <message>
      <source>Link with</source>
      <translation>الربط مع</translation>
    </message>
    <message>
      <source>No claim before this one has a speaker.</source>
      <translation>لا متحدّث لأي ادّعاء سابق.</translation>
    </message>
    <message>
      <source>Said by</source>
      <translation>المتحدّث</translation>
    </message>
    <message>
      <source>That is not a speaker.</source>
      <translation>هذا ليس متحدّثًا.</translation>
    </message>
    <message>
      <source>That is not linked with the claim.</source>
      <translation>هذا غير مرتبط بالادّعاء.</translation>
    </message>
    <message>
      <source>The claim has no speaker and no cue.</source>
      <translation>ليس للادّعاء متحدّث ولا قرينة.</translation>
    </message>
    <message>
      <source>There is no claim to link with yet. Mark one first.</source>
      <translation>لا ادّعاء للربط بعد. وسّم واحدًا أولًا.</translation>
    </message>
    <message>
      <source>Unlink</source>
      <translation>فكّ الربط</translation>
    </message>
    <message>
      <source>Unspecified</source>
      <translation>غير محدّد</translation>
    </message>
    <message>
      <source>Whose stance?</source>
      <translation>موقف مَن؟</translation>
    </message>
  </context>
  <context>
    <name>Losses</name>
    <message>
      <source>, </source>
      <translation>، </translation>
    </message>
    <message>
      <source>all but quotations</source>
      <translation>كل ما عدا الاقتباسات</translation>
    </message>
    <message>
      <source>all but stances</source>
      <translation>كل ما عدا المواقف</translation>
    </message>
    <message>
      <source>attributes of relations</source>
      <translation>سمات العلاقات</translation>
    </message>
    <message>
      <source>attributes of spans</source>
      <translation>سمات المقاطع</translation>
    </message>
    <message>
      <source>decisions of reviewers</source>
      <translation>قرارات المراجِعين</translation>
    </message>
    <message>
      <source>fixed directions</source>
      <translation>الاتجاهات المثبتة</translation>
    </message>
    <message>
      <source>flags and status</source>
      <translation>الإشارات والحالة</translation>
    </message>
    <message>
      <source>metadata</source>
      <translation>البيانات الوصفية</translation>
    </message>
    <message>
      <source>notes</source>
      <translation>الملاحظات</translation>
    </message>
    <message>
      <source>relations and stances</source>
      <translation>العلاقات والمواقف</translation>
    </message>
    <message>
      <source>relations of more than two</source>
      <translation>العلاقات بين أكثر من طرفين</translation>
    </message>
    <message>
      <source>relations of only one</source>
      <translation>العلاقات ذات الطرف الواحد</translation>
    </message>
    <message>
      <source>several annotators</source>
      <translation>عدة موسِّمين</translation>
    </message>
    <message>
      <source>spans inside others</source>
      <translation>مقاطع داخل غيرها</translation>
    </message>
    <message>
      <source>spans of several fragments</source>
      <translation>المقاطع المتعدّدة الأجزاء</translation>
    </message>
    <message>
      <source>spans that cross</source>
      <translation>مقاطع متقاطعة</translation>
    </message>
    <message>
      <source>spans that cut a word</source>
      <translation>مقاطع تقطع كلمة</translation>
    </message>
    <message>
      <source>speakers without words</source>
      <translation>متحدّثون بلا نص (الكاتب، غير محدّد)</translation>
    </message>
    <message>
      <source>titles</source>
      <translation>العناوين</translation>
    </message>
    <message>
      <source>what is in no claim</source>
      <translation>ما ليس في ادّعاء</translation>
    </message>
    <message>
      <source>whose work it is</source>
      <translation>هوية الموسِّم</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Language</source>
      <translation>اللغة</translation>
    </message>
  </context>
  <context>
    <name>Marking</name>
    <message>
      <source>Select a span first.</source>
      <translation>حدّد مقطعًا أولًا.</translation>
    </message>
    <message>
      <source>Select some words first.</source>
      <translation>حدّد كلمات أولًا.</translation>
    </message>
    <message>
      <source>Select the words of this span, then press Enter. Esc cancels.</source>
      <translation>حدّد كلمات هذا المقطع، ثم اضغط Enter. Esc للإلغاء.</translation>
    </message>
  </context>
  <context>
    <name>MergeDialog</name>
    <message numerus="yes">
      <source>%n change(s) that others build on have not come yet.</source>
      <translation>
        <numerusform>لا شيء ناقص.</numerusform>
        <numerusform>تغيير واحد تُبنى عليه تغييرات أخرى لم يصل بعد.</numerusform>
        <numerusform>تغييران تُبنى عليهما تغييرات أخرى لم يصلا بعد.</numerusform>
        <numerusform>%n تغييرات تُبنى عليها أخرى لم تصل بعد.</numerusform>
        <numerusform>%n تغييرًا تُبنى عليها أخرى لم تصل بعد.</numerusform>
        <numerusform>%n تغيير تُبنى عليها أخرى لم تصل بعد.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n conflict(s) between two devices. You can resolve them afterwards.</source>
      <translation>
        <numerusform>لا تعارضات بين جهازين.</numerusform>
        <numerusform>تعارض واحد بين جهازين. يمكنك حسمه لاحقًا.</numerusform>
        <numerusform>تعارضان بين جهازين. يمكنك حسمهما لاحقًا.</numerusform>
        <numerusform>%n تعارضات بين جهازين. يمكنك حسمها لاحقًا.</numerusform>
        <numerusform>%n تعارضًا بين جهازين. يمكنك حسمها لاحقًا.</numerusform>
        <numerusform>%n تعارض بين جهازين. يمكنك حسمها لاحقًا.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n item(s) failed validation and will be quarantined:</source>
      <translation>
        <numerusform>لم يُعزل أي عنصر:</numerusform>
        <numerusform>عنصر واحد لم يجتز التحقّق وسيُعزل:</numerusform>
        <numerusform>عنصران لم يجتازا التحقّق وسيُعزلان:</numerusform>
        <numerusform>%n عناصر لم تجتز التحقّق وستُعزل:</numerusform>
        <numerusform>%n عنصرًا لم تجتز التحقّق وستُعزل:</numerusform>
        <numerusform>%n عنصر لم تجتز التحقّق وستُعزل:</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of {shown} annotation(s) are changed by somebody else.</source>
      <translation>
        <numerusform>لا شيء من {shown} توسيمًا يغيّره شخص آخر.</numerusform>
        <numerusform>توسيم واحد من {shown} يغيّره شخص آخر.</numerusform>
        <numerusform>توسيمان من {shown} يغيّرهما شخص آخر.</numerusform>
        <numerusform>%n توسيمات من {shown} يغيّرها شخص آخر.</numerusform>
        <numerusform>%n توسيمًا من {shown} يغيّرها شخص آخر.</numerusform>
        <numerusform>%n توسيم من {shown} يغيّرها شخص آخر.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of {shown} annotation(s) are removed by what came.</source>
      <translation>
        <numerusform>لا يُحذف شيء من {shown}.</numerusform>
        <numerusform>يحذف الدمج توسيمًا واحدًا من {shown}.</numerusform>
        <numerusform>يحذف الدمج توسيمين من {shown}.</numerusform>
        <numerusform>يحذف الدمج %n توسيمات من {shown}.</numerusform>
        <numerusform>يحذف الدمج %n توسيمًا من {shown}.</numerusform>
        <numerusform>يحذف الدمج %n توسيم من {shown}.</numerusform>
      </translation>
    </message>
    <message>
      <source>If you tick everything:</source>
      <translation>إن أشّرت على كل شيء:</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>دمج</translation>
    </message>
    <message>
      <source>Merge all the same</source>
      <translation>دمج رغم ذلك</translation>
    </message>
    <message>
      <source>Merge {n} of {all}</source>
      <translation>الدمج {n} من {all}</translation>
    </message>
    <message>
      <source>Nothing that is not here already.</source>
      <translation>لا شيء جديد: كلّه هنا.</translation>
    </message>
    <message>
      <source>Nothing that is shown changes.</source>
      <translation>لا يتغيّر شيء ممّا يُعرَض.</translation>
    </message>
    <message>
      <source>added</source>
      <translation>مضاف</translation>
    </message>
    <message>
      <source>articles</source>
      <translation>المقالات</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>مغيَّر</translation>
    </message>
    <message>
      <source>removed</source>
      <translation>محذوف</translation>
    </message>
  </context>
  <context>
    <name>MergesDialog</name>
    <message>
      <source>By</source>
      <translation>المنفّذ</translation>
    </message>
    <message>
      <source>File</source>
      <translation>الملف</translation>
    </message>
    <message>
      <source>Merges</source>
      <translation>عمليات الدمج</translation>
    </message>
    <message>
      <source>New changes</source>
      <translation>تغييرات جديدة</translation>
    </message>
    <message>
      <source>Quarantined</source>
      <translation>المعزول</translation>
    </message>
    <message>
      <source>Quarantined, with the reason</source>
      <translation>المعزول وسببه</translation>
    </message>
    <message>
      <source>When</source>
      <translation>التاريخ</translation>
    </message>
    <message>
      <source>{file} (taken back)</source>
      <translation>{file} (أُلغي)</translation>
    </message>
  </context>
  <context>
    <name>Merging</name>
    <message>
      <source>Not signed</source>
      <translation>غير موقّعة</translation>
    </message>
    <message>
      <source>Signed by {name}</source>
      <translation>وقّعها {name}</translation>
    </message>
    <message>
      <source>Signed by {name}, with a key that is new here</source>
      <translation>وقّعها {name} بمفتاح جديد هنا</translation>
    </message>
    <message>
      <source>assignments</source>
      <translation>الإسنادات</translation>
    </message>
    <message>
      <source>decisions</source>
      <translation>القرارات</translation>
    </message>
    <message>
      <source>directions of paragraphs</source>
      <translation>اتجاهات الفقرات</translation>
    </message>
    <message>
      <source>guideline</source>
      <translation>الدليل</translation>
    </message>
    <message>
      <source>label scheme</source>
      <translation>مخطّط الوسوم</translation>
    </message>
    <message>
      <source>progress</source>
      <translation>التقدّم</translation>
    </message>
    <message>
      <source>relations</source>
      <translation>العلاقات</translation>
    </message>
    <message>
      <source>signing keys</source>
      <translation>مفاتيح التوقيع</translation>
    </message>
    <message>
      <source>spans</source>
      <translation>المقاطع</translation>
    </message>
    <message>
      <source>team</source>
      <translation>الفريق</translation>
    </message>
    <message>
      <source>time spent</source>
      <translation>الوقت المستغرق</translation>
    </message>
    <message>
      <source>titles and metadata</source>
      <translation>العناوين والبيانات الوصفية</translation>
    </message>
    <message>
      <source>{author} changes the work of {name}</source>
      <translation>{author} يغيّر عمل {name}</translation>
    </message>
    <message>
      <source>{author}, gold</source>
      <translation>{author}، الطبقة المرجعية</translation>
    </message>
    <message>
      <source>{author}, the project</source>
      <translation>{author}، المشروع</translation>
    </message>
  </context>
  <context>
    <name>Modes</name>
    <message>
      <source>Agreement</source>
      <translation>الاتفاق</translation>
    </message>
    <message>
      <source>Annotate</source>
      <translation>توسيم</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>تصدير</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>مراجعة</translation>
    </message>
  </context>
  <context>
    <name>Moments</name>
    <message>
      <source>yesterday</source>
      <translation>أمس</translation>
    </message>
    <message>
      <source>{time} today</source>
      <translation>اليوم {time}</translation>
    </message>
    <message>
      <source>{time} yesterday</source>
      <translation>أمس {time}</translation>
    </message>
    <message>
      <source>{time}, {day}</source>
      <translation>{day}، {time}</translation>
    </message>
  </context>
  <context>
    <name>Naming</name>
    <message numerus="yes">
      <source>%n annotator(s)</source>
      <translation>
        <numerusform>لا أحد</numerusform>
        <numerusform>موسِّم واحد</numerusform>
        <numerusform>موسِّمان</numerusform>
        <numerusform>%n موسِّمين</numerusform>
        <numerusform>%n موسِّمًا</numerusform>
        <numerusform>%n موسِّم</numerusform>
      </translation>
    </message>
    <message>
      <source>Last: both acceptable, “{quote}”</source>
      <translation>آخر قرار: كلتاهما مقبولة، «{quote}»</translation>
    </message>
    <message>
      <source>Last: edited, “{quote}”</source>
      <translation>آخر قرار: تعديل، «{quote}»</translation>
    </message>
    <message>
      <source>Last: neither, “{quote}”</source>
      <translation>آخر قرار: لا هذه ولا تلك، «{quote}»</translation>
    </message>
    <message>
      <source>Last: {reading}, no annotation at “{quote}”</source>
      <translation>الأخير: {reading}، لا توسيم عند «{quote}»</translation>
    </message>
    <message>
      <source>Last: {reading}, “{quote}”</source>
      <translation>آخر قرار: {reading}، «{quote}»</translation>
    </message>
    <message>
      <source>Resolved before: {choice}</source>
      <translation>حُسم من قبل: {choice}</translation>
    </message>
    <message>
      <source>agreed by all</source>
      <translation>باتفاق الجميع</translation>
    </message>
    <message>
      <source>an annotation that is no longer there</source>
      <translation>توسيم لم يعد موجودًا</translation>
    </message>
    <message>
      <source>both acceptable</source>
      <translation>كلتاهما مقبولة</translation>
    </message>
    <message>
      <source>by a rule</source>
      <translation>بقاعدة</translation>
    </message>
    <message>
      <source>edited</source>
      <translation>كلمات معدَّلة</translation>
    </message>
    <message>
      <source>includes yours</source>
      <translation>منها توسيمك</translation>
    </message>
    <message>
      <source>neither</source>
      <translation>لا هذه ولا تلك</translation>
    </message>
    <message>
      <source>the majority</source>
      <translation>الأغلبية</translation>
    </message>
  </context>
  <context>
    <name>NewProjectForm</name>
    <message numerus="yes">
      <source>%n article(s)</source>
      <translation>
        <numerusform>لا مقالات</numerusform>
        <numerusform>مقال واحد</numerusform>
        <numerusform>مقالان</numerusform>
        <numerusform>%n مقالات</numerusform>
        <numerusform>%n مقالًا</numerusform>
        <numerusform>%n مقال</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) have an unclosed direction mark. They will be imported unchanged.</source>
      <translation>
        <numerusform>لا مقال فيه علامة اتجاه غير مغلقة.</numerusform>
        <numerusform>مقال واحد فيه علامة اتجاه غير مغلقة. سيُستورد كما هو.</numerusform>
        <numerusform>مقالان فيهما علامة اتجاه غير مغلقة. سيُستوردان كما هما.</numerusform>
        <numerusform>%n مقالات فيها علامة اتجاه غير مغلقة. ستُستورد كما هي.</numerusform>
        <numerusform>%n مقالًا فيها علامة اتجاه غير مغلقة. ستُستورد كما هي.</numerusform>
        <numerusform>%n مقال فيها علامة اتجاه غير مغلقة. ستُستورد كما هي.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) are not UTF-8; you will be asked for their encoding.</source>
      <translation>
        <numerusform>لا ملفات بغير ترميز UTF-8.</numerusform>
        <numerusform>ملف واحد ليس بترميز UTF-8؛ ستُسأل عن ترميزه.</numerusform>
        <numerusform>ملفان ليسا بترميز UTF-8؛ ستُسأل عن ترميزهما.</numerusform>
        <numerusform>%n ملفات ليست بترميز UTF-8؛ ستُسأل عن ترميزها.</numerusform>
        <numerusform>%n ملفًا ليست بترميز UTF-8؛ ستُسأل عن ترميزها.</numerusform>
        <numerusform>%n ملف ليست بترميز UTF-8؛ ستُسأل عن ترميزها.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) are of a kind that is not read.</source>
      <translation>
        <numerusform>كل الملفات من أنواع مقروءة.</numerusform>
        <numerusform>ملف واحد من نوع غير مقروء.</numerusform>
        <numerusform>ملفان من نوع غير مقروء.</numerusform>
        <numerusform>%n ملفات من أنواع غير مقروءة.</numerusform>
        <numerusform>%n ملفًا من أنواع غير مقروءة.</numerusform>
        <numerusform>%n ملف من أنواع غير مقروءة.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) cannot be read and will be left out.</source>
      <translation>
        <numerusform>كل الملفات قابلة للقراءة.</numerusform>
        <numerusform>تعذّرت قراءة ملف واحد وسيُستبعد.</numerusform>
        <numerusform>تعذّرت قراءة ملفين وسيُستبعدان.</numerusform>
        <numerusform>تعذّرت قراءة %n ملفات وستُستبعد.</numerusform>
        <numerusform>تعذّرت قراءة %n ملفًا وستُستبعد.</numerusform>
        <numerusform>تعذّرت قراءة %n ملف وستُستبعد.</numerusform>
      </translation>
    </message>
    <message>
      <source>, </source>
      <translation>، </translation>
    </message>
    <message>
      <source>A project needs a name.</source>
      <translation>لا بدّ للمشروع من اسم.</translation>
    </message>
    <message>
      <source>Choose</source>
      <translation>اختيار</translation>
    </message>
    <message>
      <source>Create project</source>
      <translation>إنشاء المشروع</translation>
    </message>
    <message>
      <source>Folder of articles</source>
      <translation>مجلد المقالات</translation>
    </message>
    <message>
      <source>For example: Ferry season 2026</source>
      <translation>مثلًا: موسم العبّارات ٢٠٢٦</translation>
    </message>
    <message>
      <source>Looking through the folder</source>
      <translation>جارٍ فحص المجلد</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>الاسم</translation>
    </message>
    <message>
      <source>New project</source>
      <translation>مشروع جديد</translation>
    </message>
    <message>
      <source>Optional. You can import articles later.</source>
      <translation>اختياري. يمكن استيراد المقالات لاحقًا.</translation>
    </message>
    <message>
      <source>Projects</source>
      <translation>المشاريع</translation>
    </message>
    <message>
      <source>Scheme preset</source>
      <translation>المخطّط الجاهز</translation>
    </message>
    <message>
      <source>There is no such folder.</source>
      <translation>لا يوجد مجلد كهذا.</translation>
    </message>
    <message>
      <source>files: {kinds}</source>
      <translation>الملفات: {kinds}</translation>
    </message>
    <message>
      <source>mixed</source>
      <translation>مختلط</translation>
    </message>
  </context>
  <context>
    <name>NoteDialog</name>
    <message>
      <source>Ctrl+Enter saves</source>
      <translation>Ctrl+Enter للحفظ</translation>
    </message>
  </context>
  <context>
    <name>NoteField</name>
    <message>
      <source>A deleted note stays in the history of the project, and packages carry it.</source>
      <translation>تبقى الملاحظة المحذوفة في تاريخ المشروع، وتحملها الحزم.</translation>
    </message>
  </context>
  <context>
    <name>NoticeBar</name>
    <message>
      <source>Close</source>
      <translation>إغلاق</translation>
    </message>
  </context>
  <context>
    <name>OpenProject</name>
    <message>
      <source>Undo</source>
      <translation>تراجع</translation>
    </message>
  </context>
  <context>
    <name>Opening</name>
    <message>
      <source>Make another copy</source>
      <translation>إنشاء نسخة أخرى</translation>
    </message>
    <message>
      <source>Merge into it</source>
      <translation>دمج فيه</translation>
    </message>
    <message>
      <source>Open package</source>
      <translation>فتح حزمة</translation>
    </message>
    <message>
      <source>Open project</source>
      <translation>فتح مشروع</translation>
    </message>
    <message>
      <source>Opening the package</source>
      <translation>جارٍ فتح الحزمة</translation>
    </message>
    <message>
      <source>Packages</source>
      <translation>الحزم</translation>
    </message>
    <message>
      <source>Preparing the sample</source>
      <translation>جارٍ تحضير المقالات النموذجية</translation>
    </message>
    <message>
      <source>Projects</source>
      <translation>المشاريع</translation>
    </message>
    <message>
      <source>The project of this package is already on this computer: {path}.</source>
      <translation>مشروع هذه الحزمة موجود على هذا الحاسوب: {path}.</translation>
    </message>
    <message>
      <source>{done} of {all} articles done</source>
      <translation>المقالات المنجزة: {done} من {all}</translation>
    </message>
  </context>
  <context>
    <name>PackageDialog</name>
    <message numerus="yes">
      <source>%n article(s)</source>
      <translation>
        <numerusform>لا مقالات</numerusform>
        <numerusform>مقال واحد</numerusform>
        <numerusform>مقالان</numerusform>
        <numerusform>%n مقالات</numerusform>
        <numerusform>%n مقالًا</numerusform>
        <numerusform>%n مقال</numerusform>
      </translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>إلغاء</translation>
    </message>
    <message>
      <source>Choose</source>
      <translation>اختيار</translation>
    </message>
    <message>
      <source>Keep the project as</source>
      <translation>احفظ المشروع باسم</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>فتح</translation>
    </message>
    <message>
      <source>Open package</source>
      <translation>فتح حزمة</translation>
    </message>
    <message>
      <source>Projects</source>
      <translation>المشاريع</translation>
    </message>
    <message>
      <source>Who are you?</source>
      <translation>من أنت؟</translation>
    </message>
    <message>
      <source>{articles}, for {name}</source>
      <translation>{articles}، لـ {name}</translation>
    </message>
  </context>
  <context>
    <name>PdfReport</name>
    <message>
      <source>Agreement</source>
      <translation>الاتفاق</translation>
    </message>
    <message>
      <source>page {page} of {pages}</source>
      <translation>صفحة {page} من {pages}</translation>
    </message>
    <message>
      <source>{figure}%</source>
      <translation>{figure}٪</translation>
    </message>
  </context>
  <context>
    <name>PersonChoice</name>
    <message>
      <source>I am somebody else</source>
      <translation>أنا شخص آخر</translation>
    </message>
    <message>
      <source>My name</source>
      <translation>اسمي</translation>
    </message>
    <message>
      <source>Name, in any script</source>
      <translation>الاسم، بأي كتابة</translation>
    </message>
  </context>
  <context>
    <name>Preview</name>
    <message>
      <source>Next record</source>
      <translation>العنصر التالي</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>معاينة</translation>
    </message>
    <message>
      <source>Previous record</source>
      <translation>العنصر السابق</translation>
    </message>
    <message>
      <source>Strings are shown isolated, each in its own direction. The file holds the plain characters.</source>
      <translation>تُعرض النصوص معزولة، كل منها باتجاهه. أما الملف ففيه الحروف كما هي.</translation>
    </message>
    <message>
      <source>This format is not text.</source>
      <translation>هذه الصيغة ليست نصًّا.</translation>
    </message>
    <message>
      <source>{format}, record {n} of {all}</source>
      <translation>⁨{format}⁩، العنصر {n} من {all}</translation>
    </message>
  </context>
  <context>
    <name>ProjectView</name>
    <message>
      <source>Open</source>
      <translation>فتح</translation>
    </message>
  </context>
  <context>
    <name>QPlatformTheme</name>
    <message>
      <source>&amp;No</source>
      <translation>لا</translation>
    </message>
    <message>
      <source>&amp;Yes</source>
      <translation>نعم</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>إلغاء</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>إغلاق</translation>
    </message>
    <message>
      <source>OK</source>
      <translation>موافق</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>فتح</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>حفظ</translation>
    </message>
  </context>
  <context>
    <name>QuestionList</name>
    <message>
      <source>Needs your confirmation</source>
      <translation>يحتاج إلى تأكيدك</translation>
    </message>
    <message>
      <source>What you do not tick is quarantined. Merging the package again brings it back.</source>
      <translation>ما لا تؤشّر عليه يُعزل. دمج الحزمة مرة أخرى يعيده.</translation>
    </message>
  </context>
  <context>
    <name>QueueList</name>
    <message>
      <source>Disagreements</source>
      <translation>الخلافات</translation>
    </message>
  </context>
  <context>
    <name>QueuePanel</name>
    <message>
      <source>Disagreements</source>
      <translation>الخلافات</translation>
    </message>
    <message>
      <source>Filter by text or article</source>
      <translation>التصفية بالنص أو المقال</translation>
    </message>
    <message>
      <source>Label, annotator, language, direction, article</source>
      <translation>الوسم، الموسِّم، اللغة، الاتجاه، المقال</translation>
    </message>
    <message>
      <source>Show all again</source>
      <translation>عرض الكل من جديد</translation>
    </message>
  </context>
  <context>
    <name>ReadingCard</name>
    <message>
      <source>Same: {what}</source>
      <translation>متطابق: {what}</translation>
    </message>
    <message>
      <source>no annotation here</source>
      <translation>لا توسيم هنا</translation>
    </message>
  </context>
  <context>
    <name>Reasons</name>
    <message>
      <source>Annotation {n}</source>
      <translation>التوسيم {n}</translation>
    </message>
    <message>
      <source>Attribute</source>
      <translation>سمة</translation>
    </message>
    <message>
      <source>Both directions</source>
      <translation>في الاتجاهين</translation>
    </message>
    <message>
      <source>Boundary</source>
      <translation>حدود</translation>
    </message>
    <message>
      <source>Changed since resolved</source>
      <translation>تغيّر بعد الحسم</translation>
    </message>
    <message>
      <source>Code points</source>
      <translation>نقاط الترميز</translation>
    </message>
    <message>
      <source>Cue</source>
      <translation>قرينة</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>وسم</translation>
    </message>
    <message>
      <source>Left-to-right</source>
      <translation>من اليسار إلى اليمين</translation>
    </message>
    <message>
      <source>Marked by only some</source>
      <translation>وسّمه بعضهم فقط</translation>
    </message>
    <message>
      <source>Resolved</source>
      <translation>محسوم</translation>
    </message>
    <message>
      <source>Right-to-left</source>
      <translation>من اليمين إلى اليسار</translation>
    </message>
    <message>
      <source>Speaker</source>
      <translation>متحدّث</translation>
    </message>
    <message>
      <source>Split or merged</source>
      <translation>مقسوم أو مدموج</translation>
    </message>
    <message>
      <source>Stance</source>
      <translation>موقف</translation>
    </message>
    <message>
      <source>the author</source>
      <translation>الكاتب</translation>
    </message>
    <message>
      <source>unspecified</source>
      <translation>غير محدّد</translation>
    </message>
    <message>
      <source>{n} of {all} resolved</source>
      <translation>حُسم {n} من {all}</translation>
    </message>
  </context>
  <context>
    <name>Recent</name>
    <message>
      <source>File not found</source>
      <translation>الملف غير موجود</translation>
    </message>
    <message>
      <source>Find…</source>
      <translation>البحث عنه…</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>فتح</translation>
    </message>
    <message>
      <source>Recent projects</source>
      <translation>المشاريع الأخيرة</translation>
    </message>
    <message>
      <source>Remove from list</source>
      <translation>إزالة من القائمة</translation>
    </message>
    <message>
      <source>as {name}</source>
      <translation>باسم {name}</translation>
    </message>
    <message>
      <source>read-only</source>
      <translation>للقراءة فقط</translation>
    </message>
    <message>
      <source>{done} of {all} articles</source>
      <translation>{done} من {all} من المقالات</translation>
    </message>
  </context>
  <context>
    <name>RestoreDialog</name>
    <message>
      <source>Changes</source>
      <translation>التغييرات</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>المقالات</translation>
    </message>
    <message>
      <source>Made</source>
      <translation>أُنشئت</translation>
    </message>
    <message>
      <source>Reading what can be read</source>
      <translation>جارٍ قراءة ما يمكن قراءته…</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>استعادة</translation>
    </message>
    <message>
      <source>Restore a backup</source>
      <translation>استعادة نسخة احتياطية</translation>
    </message>
    <message>
      <source>Save what can be read</source>
      <translation>حفظ ما تمكن قراءته</translation>
    </message>
    <message>
      <source>Save what can be read…</source>
      <translation>حفظ ما تمكن قراءته…</translation>
    </message>
    <message>
      <source>There is no backup yet.</source>
      <translation>لا نسخة احتياطية بعد.</translation>
    </message>
    <message>
      <source>What the project holds now is kept in a folder beside it.</source>
      <translation>تُحفظ حالة المشروع الحالية في مجلد بجواره.</translation>
    </message>
    <message>
      <source>damaged</source>
      <translation>تالفة</translation>
    </message>
  </context>
  <context>
    <name>ReviewPage</name>
    <message>
      <source>All</source>
      <translation>الكل</translation>
    </message>
    <message>
      <source>All disagreements are resolved.</source>
      <translation>حُسمت كل الخلافات.</translation>
    </message>
    <message>
      <source>Blind: names hidden</source>
      <translation>مراجعة معمّاة: الأسماء مخفية</translation>
    </message>
    <message>
      <source>Choose an annotation first, or B, X or E.</source>
      <translation>اختر توسيمًا أولًا، أو اضغط B أو X أو E.</translation>
    </message>
    <message>
      <source>Last, by a rule: {what}</source>
      <translation>آخر قرار بقاعدة: {what}</translation>
    </message>
    <message>
      <source>Names shown</source>
      <translation>الأسماء ظاهرة</translation>
    </message>
    <message>
      <source>No article has been finished by two annotators yet. Their disagreements will stand here.</source>
      <translation>لم يُنجز موسِّمان أي مقال معًا بعد. ستظهر خلافاتهما هنا.</translation>
    </message>
    <message>
      <source>No open disagreement matches the filter.</source>
      <translation>لا خلاف مفتوح يطابق التصفية.</translation>
    </message>
  </context>
  <context>
    <name>ReviewToolBar</name>
    <message>
      <source>{n} of {all}</source>
      <translation>{n} من {all}</translation>
    </message>
  </context>
  <context>
    <name>RowFrame</name>
    <message>
      <source>or select words in the article (E)</source>
      <translation>أو حدّد كلمات في المقال (E)</translation>
    </message>
    <message>
      <source>{part}: {words}</source>
      <translation>{part}: {words}</translation>
    </message>
  </context>
  <context>
    <name>RuleDialog</name>
    <message numerus="yes">
      <source>%n agreed place(s) taken over</source>
      <translation>
        <numerusform>لا موضع متفق عليه يُعتمد</numerusform>
        <numerusform>يُعتمد موضع واحد متفق عليه</numerusform>
        <numerusform>يُعتمد موضعان متفق عليهما</numerusform>
        <numerusform>تُعتمد %n مواضع متفق عليها</numerusform>
        <numerusform>يُعتمد %n موضعًا متفقًا عليه</numerusform>
        <numerusform>يُعتمد %n موضع متفق عليه</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n claim(s) wait for their stance.</source>
      <translation>
        <numerusform>لا ادّعاء ينتظر موقفه.</numerusform>
        <numerusform>ادّعاء واحد ينتظر موقفه.</numerusform>
        <numerusform>ادّعاءان ينتظران موقفيهما.</numerusform>
        <numerusform>%n ادّعاءات تنتظر مواقفها.</numerusform>
        <numerusform>%n ادّعاءً ينتظر موقفه.</numerusform>
        <numerusform>%n ادّعاء ينتظر موقفه.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n disagreement(s) resolved</source>
      <translation>
        <numerusform>لا خلاف يُحسم</numerusform>
        <numerusform>يُحسم خلاف واحد</numerusform>
        <numerusform>يُحسم خلافان</numerusform>
        <numerusform>تُحسم %n خلافات</numerusform>
        <numerusform>يُحسم %n خلافًا</numerusform>
        <numerusform>يُحسم %n خلاف</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n still open</source>
      <translation>
        <numerusform>ولا خلاف يبقى مفتوحًا</numerusform>
        <numerusform>ويبقى خلاف واحد مفتوحًا</numerusform>
        <numerusform>ويبقى خلافان مفتوحين</numerusform>
        <numerusform>وتبقى %n خلافات مفتوحة</numerusform>
        <numerusform>ويبقى %n خلافًا مفتوحًا</numerusform>
        <numerusform>ويبقى %n خلاف مفتوحًا</numerusform>
      </translation>
    </message>
    <message>
      <source>, </source>
      <translation>، </translation>
    </message>
    <message>
      <source>Accept the annotation that covers least; of equally short ones that of more people.</source>
      <translation>قبول التوسيم الأقصر؛ وعند تساوي الطول توسيم العدد الأكبر.</translation>
    </message>
    <message>
      <source>Accept the annotation that covers most; of equally long ones that of more people.</source>
      <translation>قبول التوسيم الأطول؛ وعند تساوي الطول توسيم العدد الأكبر.</translation>
    </message>
    <message>
      <source>Accept what all who finished the article annotated alike.</source>
      <translation>قبول ما وسّمه كل من أنجز المقال توسيمًا متطابقًا.</translation>
    </message>
    <message>
      <source>Accept what more than half of them annotated.</source>
      <translation>قبول ما وسّمه أكثر من نصفهم.</translation>
    </message>
    <message>
      <source>Agreed by all</source>
      <translation>محلّ اتفاق الجميع</translation>
    </message>
    <message>
      <source>Choose a rule to see what it resolves.</source>
      <translation>اختر قاعدة لمعاينة ما تحسمه.</translation>
    </message>
    <message>
      <source>Majority</source>
      <translation>الأغلبية</translation>
    </message>
    <message>
      <source>Previewing the rule</source>
      <translation>جارٍ معاينة القاعدة…</translation>
    </message>
    <message>
      <source>Resolve</source>
      <translation>حسم</translation>
    </message>
    <message>
      <source>Resolve by a rule</source>
      <translation>الحسم بقاعدة</translation>
    </message>
    <message>
      <source>Resolve {n}</source>
      <translation>حسم {n}</translation>
    </message>
    <message>
      <source>Resolving</source>
      <translation>جارٍ الحسم…</translation>
    </message>
    <message>
      <source>Take over {n}</source>
      <translation>اعتماد {n}</translation>
    </message>
    <message>
      <source>The longest, where only the edges differ</source>
      <translation>الأطول، حيث لا تختلف إلا الحدود</translation>
    </message>
    <message>
      <source>The shortest, where only the edges differ</source>
      <translation>الأقصر، حيث لا تختلف إلا الحدود</translation>
    </message>
    <message>
      <source>What the rule resolves</source>
      <translation>ما تحسمه القاعدة</translation>
    </message>
  </context>
  <context>
    <name>RuledDelegate</name>
    <message>
      <source>no annotation here</source>
      <translation>لا توسيم هنا</translation>
    </message>
  </context>
  <context>
    <name>Runner</name>
    <message>
      <source>Stopped. Nothing was changed.</source>
      <translation>توقّف العمل، ولم يتغيّر شيء.</translation>
    </message>
  </context>
  <context>
    <name>SampleCopy</name>
    <message>
      <source>Discard</source>
      <translation>تجاهل العمل</translation>
    </message>
    <message>
      <source>Keep the sample</source>
      <translation>حفظ المقالات النموذجية</translation>
    </message>
    <message>
      <source>Keep…</source>
      <translation>حفظ…</translation>
    </message>
    <message>
      <source>Projects</source>
      <translation>المشاريع</translation>
    </message>
    <message>
      <source>Sample corpus</source>
      <translation>المقالات النموذجية</translation>
    </message>
    <message>
      <source>This copy of the sample is discarded when it is closed. Keep your work on it?</source>
      <translation>تُحذف هذه النسخة من المقالات النموذجية عند إغلاقها. هل تريد حفظ عملك عليها؟</translation>
    </message>
  </context>
  <context>
    <name>SchemeRow</name>
    <message>
      <source>Labels</source>
      <translation>الوسوم</translation>
    </message>
    <message>
      <source>Stance</source>
      <translation>الموقف</translation>
    </message>
  </context>
  <context>
    <name>Sections</name>
    <message>
      <source>All labels</source>
      <translation>كل الوسوم</translation>
    </message>
    <message>
      <source>Alpha</source>
      <translation>ألفا</translation>
    </message>
    <message>
      <source>Alpha U</source>
      <translation>ألفا U</translation>
    </message>
    <message>
      <source>Annotator</source>
      <translation>الموسِّم</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>المقالات</translation>
    </message>
    <message>
      <source>Articles finished by two or more</source>
      <translation>مقالات أنجزها اثنان فأكثر</translation>
    </message>
    <message>
      <source>By direction of text</source>
      <translation>حسب اتجاه النص</translation>
    </message>
    <message>
      <source>By label</source>
      <translation>حسب الوسم</translation>
    </message>
    <message>
      <source>By language</source>
      <translation>حسب اللغة</translation>
    </message>
    <message>
      <source>Disagreements to resolve</source>
      <translation>خلافات مفتوحة</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>المنجز</translation>
    </message>
    <message>
      <source>Exact F1</source>
      <translation>F1 التام</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>الوسم</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>اللغة</translation>
    </message>
    <message>
      <source>Overlap F1</source>
      <translation>F1 بالتداخل</translation>
    </message>
    <message>
      <source>Pairwise agreement</source>
      <translation>الاتفاق بين كل موسِّمَين</translation>
    </message>
    <message>
      <source>Progress by annotator</source>
      <translation>تقدّم كل موسِّم</translation>
    </message>
    <message>
      <source>Span alpha</source>
      <translation>ألفا المقاطع</translation>
    </message>
    <message>
      <source>Span gamma</source>
      <translation>غاما المقاطع</translation>
    </message>
    <message>
      <source>Stance kappa</source>
      <translation>كابا الموقف</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>النص</translation>
    </message>
    <message>
      <source>all pairs; {level}% of alpha</source>
      <translation>كل الأزواج؛ {level}٪ لألفا</translation>
    </message>
    <message>
      <source>exact F1: {figure}</source>
      <translation>تام F1: {figure}</translation>
    </message>
    <message>
      <source>n</source>
      <translation>العدد</translation>
    </message>
    <message>
      <source>n: {n}</source>
      <translation>العدد: {n}</translation>
    </message>
    <message>
      <source>no article was finished by both</source>
      <translation>لا مقال أنجزه الاثنان</translation>
    </message>
    <message>
      <source>span alpha, all labels</source>
      <translation>ألفا المقاطع، كل الوسوم</translation>
    </message>
    <message>
      <source>{done} of {all}</source>
      <translation>{done} من {all}</translation>
    </message>
    <message>
      <source>{label} spans</source>
      <translation>مقاطع {label}</translation>
    </message>
    <message>
      <source>{level}%</source>
      <translation>{level}٪</translation>
    </message>
  </context>
  <context>
    <name>SelectionPreview</name>
    <message numerus="yes">
      <source>%n box(es)</source>
      <translation>
        <numerusform>لا أجزاء</numerusform>
        <numerusform>جزء واحد</numerusform>
        <numerusform>جزءان</numerusform>
        <numerusform>%n أجزاء</numerusform>
        <numerusform>%n جزءًا</numerusform>
        <numerusform>%n جزء</numerusform>
      </translation>
    </message>
    <message>
      <source>Copy the exact words</source>
      <translation>نسخ الكلمات بنصّها</translation>
    </message>
    <message>
      <source>Current claim</source>
      <translation>الادّعاء الحالي</translation>
    </message>
    <message>
      <source>Selection</source>
      <translation>التحديد</translation>
    </message>
    <message>
      <source>code points {ranges}</source>
      <translation>نقاط الترميز {ranges}</translation>
    </message>
    <message>
      <source>left-to-right</source>
      <translation>من اليسار إلى اليمين</translation>
    </message>
    <message>
      <source>right-to-left</source>
      <translation>من اليمين إلى اليسار</translation>
    </message>
    <message>
      <source>select words in the article, then press a key</source>
      <translation>حدّد كلمات في المقال ثم اضغط مفتاحًا</translation>
    </message>
  </context>
  <context>
    <name>Share</name>
    <message>
      <source>{n} of {all}</source>
      <translation>{n} من {all}</translation>
    </message>
  </context>
  <context>
    <name>ShownDocument</name>
    <message>
      <source>Import articles…</source>
      <translation>استيراد مقالات…</translation>
    </message>
    <message>
      <source>No articles yet.</source>
      <translation>لا مقالات بعد.</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>إظهار</translation>
    </message>
  </context>
  <context>
    <name>SoughtMenu</name>
    <message numerus="yes">
      <source>%n annotator(s)</source>
      <translation>
        <numerusform>لا أحد</numerusform>
        <numerusform>موسِّم واحد</numerusform>
        <numerusform>موسِّمان</numerusform>
        <numerusform>%n موسِّمين</numerusform>
        <numerusform>%n موسِّمًا</numerusform>
        <numerusform>%n موسِّم</numerusform>
      </translation>
    </message>
    <message>
      <source>Annotator</source>
      <translation>الموسِّم</translation>
    </message>
    <message>
      <source>Any</source>
      <translation>أي</translation>
    </message>
    <message>
      <source>Direction of text</source>
      <translation>اتجاه النص</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>الوسم</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>اللغة</translation>
    </message>
    <message>
      <source>Only this article</source>
      <translation>هذا المقال فقط</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>عرض الكل</translation>
    </message>
  </context>
  <context>
    <name>SpeakerPicker</name>
    <message numerus="yes">
      <source>%n mention(s)</source>
      <translation>
        <numerusform>بلا ذكر</numerusform>
        <numerusform>مرة واحدة</numerusform>
        <numerusform>مرتان</numerusform>
        <numerusform>%n مرات</numerusform>
        <numerusform>%n مرة</numerusform>
        <numerusform>%n مرة</numerusform>
      </translation>
    </message>
    <message>
      <source>New speaker “{words}”</source>
      <translation>متحدّث جديد «{words}»</translation>
    </message>
    <message>
      <source>linked</source>
      <translation>مرتبط</translation>
    </message>
  </context>
  <context>
    <name>SplitPanel</name>
    <message numerus="yes">
      <source>%n article(s)</source>
      <translation>
        <numerusform>لا مقالات</numerusform>
        <numerusform>مقال واحد</numerusform>
        <numerusform>مقالان</numerusform>
        <numerusform>%n مقالات</numerusform>
        <numerusform>%n مقالًا</numerusform>
        <numerusform>%n مقال</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n claim(s)</source>
      <translation>
        <numerusform>لا ادّعاءات</numerusform>
        <numerusform>ادّعاء واحد</numerusform>
        <numerusform>ادّعاءان</numerusform>
        <numerusform>%n ادّعاءات</numerusform>
        <numerusform>%n ادّعاءً</numerusform>
        <numerusform>%n ادّعاء</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n stance(s)</source>
      <translation>
        <numerusform>لا مواقف</numerusform>
        <numerusform>موقف واحد</numerusform>
        <numerusform>موقفان</numerusform>
        <numerusform>%n مواقف</numerusform>
        <numerusform>%n موقفًا</numerusform>
        <numerusform>%n موقف</numerusform>
      </translation>
    </message>
    <message>
      <source>, </source>
      <translation>، </translation>
    </message>
    <message>
      <source>Another</source>
      <translation>غيرها</translation>
    </message>
    <message>
      <source>Dev</source>
      <translation>التطوير</translation>
    </message>
    <message>
      <source>Dev {n}%</source>
      <translation>التطوير {n}٪</translation>
    </message>
    <message>
      <source>Keep together</source>
      <translation>يبقى معًا</translation>
    </message>
    <message>
      <source>Nothing for {parts}: too few articles, or too many that stay together.</source>
      <translation>لا شيء في {parts}: عدد المقالات قليل، أو كثير منها يبقى معًا.</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>البذرة</translation>
    </message>
    <message>
      <source>Split</source>
      <translation>تقسيم</translation>
    </message>
    <message>
      <source>Test</source>
      <translation>الاختبار</translation>
    </message>
    <message>
      <source>Test {n}%</source>
      <translation>الاختبار {n}٪</translation>
    </message>
    <message>
      <source>Train</source>
      <translation>التدريب</translation>
    </message>
    <message>
      <source>Train {n}%</source>
      <translation>التدريب {n}٪</translation>
    </message>
    <message>
      <source>and what is alike in {key}</source>
      <translation>وما يتشابه في {key}</translation>
    </message>
    <message>
      <source>what is nearly the same text</source>
      <translation>ما يكاد يكون النص نفسه</translation>
    </message>
  </context>
  <context>
    <name>SplitSlider</name>
    <message>
      <source>Train {train}%, dev {dev}%, test {test}%</source>
      <translation>التدريب {train}٪، التطوير {dev}٪، الاختبار {test}٪</translation>
    </message>
  </context>
  <context>
    <name>StateWords</name>
    <message numerus="yes">
      <source>%n claim(s)</source>
      <translation>
        <numerusform>لا ادّعاءات</numerusform>
        <numerusform>ادّعاء واحد</numerusform>
        <numerusform>ادّعاءان</numerusform>
        <numerusform>%n ادّعاءات</numerusform>
        <numerusform>%n ادّعاءً</numerusform>
        <numerusform>%n ادّعاء</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n complete</source>
      <translation>
        <numerusform>لا شيء مكتمل</numerusform>
        <numerusform>واحد مكتمل</numerusform>
        <numerusform>اثنان مكتملان</numerusform>
        <numerusform>%n مكتملة</numerusform>
        <numerusform>%n مكتملًا</numerusform>
        <numerusform>%n مكتمل</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n left</source>
      <translation>
        <numerusform>لم يبقَ شيء</numerusform>
        <numerusform>بقي مقال واحد</numerusform>
        <numerusform>بقي مقالان</numerusform>
        <numerusform>بقيت %n مقالات</numerusform>
        <numerusform>بقي %n مقالًا</numerusform>
        <numerusform>بقي %n مقال</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n need(s) a speaker</source>
      <translation>
        <numerusform>لا شيء ينقصه متحدّث</numerusform>
        <numerusform>واحد ينقصه متحدّث</numerusform>
        <numerusform>اثنان ينقصهما متحدّث</numerusform>
        <numerusform>%n ينقصها متحدّث</numerusform>
        <numerusform>%n ينقصها متحدّث</numerusform>
        <numerusform>%n ينقصها متحدّث</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n need(s) a stance</source>
      <translation>
        <numerusform>لا شيء ينقصه موقف</numerusform>
        <numerusform>واحد ينقصه موقف</numerusform>
        <numerusform>اثنان ينقصهما موقف</numerusform>
        <numerusform>%n ينقصها موقف</numerusform>
        <numerusform>%n ينقصها موقف</numerusform>
        <numerusform>%n ينقصها موقف</numerusform>
      </translation>
    </message>
    <message>
      <source>, </source>
      <translation>، </translation>
    </message>
    <message>
      <source>All changes are saved</source>
      <translation>كل التغييرات محفوظة</translation>
    </message>
    <message>
      <source>Auto</source>
      <translation>تلقائي</translation>
    </message>
    <message>
      <source>Direction: {direction}</source>
      <translation>الاتجاه: {direction}</translation>
    </message>
    <message>
      <source>Flag</source>
      <translation>إشارة</translation>
    </message>
    <message>
      <source>Left-to-right</source>
      <translation>من اليسار إلى اليمين</translation>
    </message>
    <message>
      <source>Read-only: nobody is named</source>
      <translation>للقراءة فقط: لم يُحدَّد اسم</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>إعادة</translation>
    </message>
    <message>
      <source>Remove flag</source>
      <translation>إزالة الإشارة</translation>
    </message>
    <message>
      <source>Right-to-left</source>
      <translation>من اليمين إلى اليسار</translation>
    </message>
    <message>
      <source>Saved {time} today</source>
      <translation>حُفظ اليوم {time}</translation>
    </message>
    <message>
      <source>Show what is left to do</source>
      <translation>إظهار ما بقي</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>تراجع</translation>
    </message>
    <message>
      <source>Who are you?</source>
      <translation>من أنت؟</translation>
    </message>
    <message>
      <source>You are: {name}</source>
      <translation>أنت: {name}</translation>
    </message>
    <message>
      <source>{claims}: {parts}</source>
      <translation>{claims}: {parts}</translation>
    </message>
    <message>
      <source>{n} of {all}</source>
      <translation>{n} من {all}</translation>
    </message>
    <message>
      <source>{undo}: {act}</source>
      <translation>{undo}: {act}</translation>
    </message>
  </context>
  <context>
    <name>Stepping</name>
    <message>
      <source>Every claim has a speaker and a stance.</source>
      <translation>لكل ادّعاء متحدّث وموقف.</translation>
    </message>
    <message>
      <source>No earlier place.</source>
      <translation>لا موضع سابق.</translation>
    </message>
    <message>
      <source>No earlier unmarked quotation.</source>
      <translation>لا اقتباس سابق بلا توسيم.</translation>
    </message>
    <message>
      <source>No further unmarked quotation.</source>
      <translation>لا اقتباس آخر بلا توسيم.</translation>
    </message>
  </context>
  <context>
    <name>TeamActs</name>
    <message numerus="yes">
      <source>%n change(s) taken in from {file}. Undo takes the whole merge back.</source>
      <translation>
        <numerusform>لم يؤخذ شيء من {file}.</numerusform>
        <numerusform>أُخذ تغيير واحد من {file}. التراجع يلغي الدمج كله.</numerusform>
        <numerusform>أُخذ تغييران من {file}. التراجع يلغي الدمج كله.</numerusform>
        <numerusform>أُخذت %n تغييرات من {file}. التراجع يلغي الدمج كله.</numerusform>
        <numerusform>أُخذ %n تغييرًا من {file}. التراجع يلغي الدمج كله.</numerusform>
        <numerusform>أُخذ %n تغيير من {file}. التراجع يلغي الدمج كله.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n conflict(s) are open.</source>
      <translation>
        <numerusform>لا تعارضات مفتوحة.</numerusform>
        <numerusform>تعارض واحد مفتوح.</numerusform>
        <numerusform>تعارضان مفتوحان.</numerusform>
        <numerusform>%n تعارضات مفتوحة.</numerusform>
        <numerusform>%n تعارضًا مفتوحًا.</numerusform>
        <numerusform>%n تعارض مفتوح.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n item(s) are quarantined; Past merges says why.</source>
      <translation>
        <numerusform>لم يُعزل شيء.</numerusform>
        <numerusform>عُزل عنصر واحد؛ السبب في عمليات الدمج السابقة.</numerusform>
        <numerusform>عُزل عنصران؛ السبب في عمليات الدمج السابقة.</numerusform>
        <numerusform>عُزلت %n عناصر؛ السبب في عمليات الدمج السابقة.</numerusform>
        <numerusform>عُزل %n عنصرًا؛ السبب في عمليات الدمج السابقة.</numerusform>
        <numerusform>عُزل %n عنصر؛ السبب في عمليات الدمج السابقة.</numerusform>
      </translation>
    </message>
    <message>
      <source>All files</source>
      <translation>كل الملفات</translation>
    </message>
    <message>
      <source>Creating the package</source>
      <translation>جارٍ إنشاء الحزمة…</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>دمج</translation>
    </message>
    <message>
      <source>Merging</source>
      <translation>جارٍ الدمج…</translation>
    </message>
    <message>
      <source>Nothing was taken in from {file}: what is new in it was not confirmed.</source>
      <translation>لم يُؤخذ شيء من {file}: الجديد فيها لم يؤكَّد.</translation>
    </message>
    <message>
      <source>Packages</source>
      <translation>الحزم</translation>
    </message>
    <message>
      <source>Packages and projects</source>
      <translation>الحزم والمشاريع</translation>
    </message>
    <message>
      <source>Reading {file}</source>
      <translation>جارٍ قراءة {file}…</translation>
    </message>
    <message>
      <source>Resolve</source>
      <translation>حسم</translation>
    </message>
    <message>
      <source>Send my work</source>
      <translation>إرسال عملي</translation>
    </message>
    <message>
      <source>Stopped. Nothing was written.</source>
      <translation>أُوقف. لم يُكتب شيء.</translation>
    </message>
    <message>
      <source>The work of {going} is now that of {staying}. Undo takes it back.</source>
      <translation>أصبح عمل {going} من عمل {staying}. يمكن التراجع عنه.</translation>
    </message>
    <message>
      <source>Your work is in {path}. Send this file to your lead.</source>
      <translation>عملك في {path}. أرسل هذا الملف إلى المشرف.</translation>
    </message>
    <message>
      <source>{file} brings nothing new.</source>
      <translation>لا جديد في {file}.</translation>
    </message>
  </context>
  <context>
    <name>TeamDialog</name>
    <message numerus="yes">
      <source>%n document(s) get fewer annotators than requested.</source>
      <translation>
        <numerusform>لا مقال ينقصه موسِّمون.</numerusform>
        <numerusform>مقال واحد له موسِّمون أقل من المطلوب.</numerusform>
        <numerusform>مقالان لهما موسِّمون أقل من المطلوب.</numerusform>
        <numerusform>%n مقالات لها موسِّمون أقل من المطلوب.</numerusform>
        <numerusform>%n مقالًا لها موسِّمون أقل من المطلوب.</numerusform>
        <numerusform>%n مقال لها موسِّمون أقل من المطلوب.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n key(s) of {name} withdrawn. Packages signed with them are refused.</source>
      <translation>
        <numerusform>لا مفاتيح لدى {name}.</numerusform>
        <numerusform>سُحب مفتاح واحد من {name}. تُرفض الحزم الموقّعة به.</numerusform>
        <numerusform>سُحب مفتاحان من {name}. تُرفض الحزم الموقّعة بهما.</numerusform>
        <numerusform>سُحبت %n مفاتيح من {name}. تُرفض الحزم الموقّعة بها.</numerusform>
        <numerusform>سُحب %n مفتاحًا من {name}. تُرفض الحزم الموقّعة بها.</numerusform>
        <numerusform>سُحب %n مفتاح من {name}. تُرفض الحزم الموقّعة بها.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new assignment(s):</source>
      <translation>
        <numerusform>لا إسنادات جديدة:</numerusform>
        <numerusform>إسناد جديد واحد:</numerusform>
        <numerusform>إسنادان جديدان:</numerusform>
        <numerusform>%n إسنادات جديدة:</numerusform>
        <numerusform>%n إسنادًا جديدًا:</numerusform>
        <numerusform>%n إسناد جديد:</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n package(s) created in {folder}.</source>
      <translation>
        <numerusform>لم تُنشأ أي حزمة في {folder}.</numerusform>
        <numerusform>أُنشئت حزمة واحدة في {folder}.</numerusform>
        <numerusform>أُنشئت حزمتان في {folder}.</numerusform>
        <numerusform>أُنشئت %n حزم في {folder}.</numerusform>
        <numerusform>أُنشئت %n حزمة في {folder}.</numerusform>
        <numerusform>أُنشئت %n حزمة في {folder}.</numerusform>
      </translation>
    </message>
    <message>
      <source>, </source>
      <translation>، </translation>
    </message>
    <message>
      <source>Add</source>
      <translation>إضافة</translation>
    </message>
    <message>
      <source>Annotators per document</source>
      <translation>عدد الموسِّمين لكل مقال</translation>
    </message>
    <message>
      <source>Any language</source>
      <translation>كل اللغات</translation>
    </message>
    <message>
      <source>Assign</source>
      <translation>إسناد</translation>
    </message>
    <message>
      <source>Assign documents to the selected annotators</source>
      <translation>إسناد المقالات إلى الموسِّمين المحدَّدين</translation>
    </message>
    <message>
      <source>Assigned:</source>
      <translation>أُسنِد:</translation>
    </message>
    <message>
      <source>Create packages…</source>
      <translation>إنشاء الحزم…</translation>
    </message>
    <message>
      <source>Creating packages</source>
      <translation>جارٍ إنشاء الحزم…</translation>
    </message>
    <message>
      <source>Documents</source>
      <translation>المقالات</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>المنجز</translation>
    </message>
    <message>
      <source>Folder for the packages</source>
      <translation>مجلد الحزم</translation>
    </message>
    <message>
      <source>Guideline</source>
      <translation>الدليل</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>الاسم</translation>
    </message>
    <message>
      <source>Name of an annotator</source>
      <translation>اسم موسِّم</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>معاينة</translation>
    </message>
    <message>
      <source>Preview:</source>
      <translation>معاينة:</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>الدور</translation>
    </message>
    <message>
      <source>Role of {name}</source>
      <translation>دور {name}</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>البذرة</translation>
    </message>
    <message>
      <source>Stopped. Nothing was written.</source>
      <translation>توقّف العمل، ولم يُكتب شيء.</translation>
    </message>
    <message>
      <source>Team</source>
      <translation>الفريق</translation>
    </message>
    <message>
      <source>Team members</source>
      <translation>أعضاء الفريق</translation>
    </message>
    <message>
      <source>Time</source>
      <translation>الوقت</translation>
    </message>
    <message>
      <source>Withdraw keys</source>
      <translation>سحب المفاتيح</translation>
    </message>
    <message>
      <source>all</source>
      <translation>الكل</translation>
    </message>
    <message>
      <source>annotator</source>
      <translation>موسِّم</translation>
    </message>
    <message>
      <source>lead</source>
      <translation>مشرف</translation>
    </message>
    <message>
      <source>reviewer</source>
      <translation>مراجِع</translation>
    </message>
    <message>
      <source>saved when this window is closed</source>
      <translation>يُحفظ عند إغلاق هذه النافذة</translation>
    </message>
  </context>
  <context>
    <name>UniteDialog</name>
    <message numerus="yes">
      <source>%n annotation(s) are the same in both</source>
      <translation>
        <numerusform>لا توسيمات متطابقة</numerusform>
        <numerusform>توسيم واحد متطابق</numerusform>
        <numerusform>توسيمان متطابقان</numerusform>
        <numerusform>%n توسيمات متطابقة</numerusform>
        <numerusform>%n توسيمًا متطابقًا</numerusform>
        <numerusform>%n توسيم متطابق</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n annotation(s) become theirs</source>
      <translation>
        <numerusform>لا تنتقل أي توسيمات</numerusform>
        <numerusform>ينتقل توسيم واحد</numerusform>
        <numerusform>ينتقل توسيمان</numerusform>
        <numerusform>تنتقل %n توسيمات</numerusform>
        <numerusform>ينتقل %n توسيمًا</numerusform>
        <numerusform>ينتقل %n توسيم</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s), %1 finished</source>
      <translation>
        <numerusform>لا مقالات</numerusform>
        <numerusform>مقال واحد، المنجز: %1</numerusform>
        <numerusform>مقالان، المنجز: %1</numerusform>
        <numerusform>%n مقالات، المنجز: %1</numerusform>
        <numerusform>%n مقالًا، المنجز: %1</numerusform>
        <numerusform>%n مقال، المنجز: %1</numerusform>
      </translation>
    </message>
    <message>
      <source>Differs: {article}</source>
      <translation>مختلف: {article}</translation>
    </message>
    <message>
      <source>Previewing</source>
      <translation>جارٍ المعاينة</translation>
    </message>
    <message>
      <source>The work of</source>
      <translation>عمل</translation>
    </message>
    <message>
      <source>Undo takes it back.</source>
      <translation>يمكن التراجع عنه.</translation>
    </message>
    <message>
      <source>Unite</source>
      <translation>توحيد</translation>
    </message>
    <message>
      <source>Unite two people</source>
      <translation>توحيد شخصين</translation>
    </message>
    <message>
      <source>Uniting</source>
      <translation>جارٍ التوحيد</translation>
    </message>
    <message>
      <source>becomes the work of</source>
      <translation>يصبح عمل</translation>
    </message>
  </context>
  <context>
    <name>Versions</name>
    <message>
      <source>Assignment</source>
      <translation>إسناد</translation>
    </message>
    <message>
      <source>Decision of the review</source>
      <translation>قرار في المراجعة</translation>
    </message>
    <message>
      <source>Direction of a paragraph</source>
      <translation>اتجاه فقرة</translation>
    </message>
    <message>
      <source>Guideline</source>
      <translation>الدليل</translation>
    </message>
    <message>
      <source>Label scheme</source>
      <translation>مخطّط الوسوم</translation>
    </message>
    <message>
      <source>Progress of the article</source>
      <translation>تقدّم المقال</translation>
    </message>
    <message>
      <source>Team member</source>
      <translation>عضو في الفريق</translation>
    </message>
    <message>
      <source>Time spent</source>
      <translation>الوقت المستغرق</translation>
    </message>
    <message>
      <source>Title and metadata</source>
      <translation>العنوان والبيانات الوصفية</translation>
    </message>
    <message>
      <source>done</source>
      <translation>منجز</translation>
    </message>
    <message>
      <source>flag</source>
      <translation>الإشارة</translation>
    </message>
    <message>
      <source>kept</source>
      <translation>مُبقًى</translation>
    </message>
    <message>
      <source>label</source>
      <translation>الوسم</translation>
    </message>
    <message>
      <source>left-to-right</source>
      <translation>من اليسار إلى اليمين</translation>
    </message>
    <message>
      <source>links</source>
      <translation>العلاقة</translation>
    </message>
    <message>
      <source>not started</source>
      <translation>لم يبدأ</translation>
    </message>
    <message>
      <source>note</source>
      <translation>ملاحظة</translation>
    </message>
    <message>
      <source>removed</source>
      <translation>محذوف</translation>
    </message>
    <message>
      <source>right-to-left</source>
      <translation>من اليمين إلى اليسار</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>متخطّى</translation>
    </message>
    <message>
      <source>started</source>
      <translation>بدأ</translation>
    </message>
    <message>
      <source>the author</source>
      <translation>الكاتب</translation>
    </message>
    <message>
      <source>unspecified</source>
      <translation>غير محدّد</translation>
    </message>
    <message>
      <source>words</source>
      <translation>الكلمات</translation>
    </message>
  </context>
  <context>
    <name>WelcomeCorner</name>
    <message>
      <source>Dark</source>
      <translation>داكن</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>فاتح</translation>
    </message>
  </context>
  <context>
    <name>WelcomePage</name>
    <message>
      <source>A file that ends in {suffix}</source>
      <translation>ملف امتداده ⁨{suffix}⁩</translation>
    </message>
    <message>
      <source>Articles, guideline, your share</source>
      <translation>المقالات والدليل وحصّتك</translation>
    </message>
    <message>
      <source>Claims, speakers and stance
in news that runs both ways.</source>
      <translation>الادّعاءات والمتحدّثون والمواقف
في الأخبار ثنائية الاتجاه.</translation>
    </message>
    <message>
      <source>Invented articles with their labels</source>
      <translation>مقالات متخيَّلة مع وسومها</translation>
    </message>
    <message>
      <source>Label scheme and article folder</source>
      <translation>مخطّط وسوم ومجلد مقالات</translation>
    </message>
    <message>
      <source>Open other</source>
      <translation>فتح مشروع آخر</translation>
    </message>
    <message>
      <source>Projects that you open will be listed here.</source>
      <translation>ستظهر هنا المشاريع التي تفتحها.</translation>
    </message>
    <message>
      <source>Recent projects</source>
      <translation>المشاريع الأخيرة</translation>
    </message>
    <message>
      <source>Works offline. Nothing leaves this computer.</source>
      <translation>يعمل دون اتصال. لا شيء يغادر هذا الحاسوب.</translation>
    </message>
  </context>
  <context>
    <name>WhoAreYou</name>
    <message>
      <source>Cancel</source>
      <translation>إلغاء</translation>
    </message>
    <message>
      <source>Do you mean {known}? The names look alike: {name}.</source>
      <translation>هل تقصد {known}؟ الاسمان متشابهان: {name}.</translation>
    </message>
    <message>
      <source>I am somebody else</source>
      <translation>أنا شخص آخر</translation>
    </message>
    <message>
      <source>I am {name}</source>
      <translation>أنا {name}</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>فتح</translation>
    </message>
    <message>
      <source>Open as {name}</source>
      <translation>فتح باسم {name}</translation>
    </message>
    <message>
      <source>Open read-only</source>
      <translation>فتح للقراءة فقط</translation>
    </message>
    <message>
      <source>Who are you?</source>
      <translation>من أنت؟</translation>
    </message>
    <message>
      <source>Your annotations are saved under this name. The project remembers it.</source>
      <translation>تُحفظ توسيماتك بهذا الاسم، ويتذكّره المشروع.</translation>
    </message>
  </context>
  <context>
    <name>ZoomLabel</name>
    <message>
      <source>{n}%</source>
      <translation>{n}٪</translation>
    </message>
  </context>
  <context>
    <name>_Field</name>
    <message>
      <source>Click or press Enter to open the cases in Review</source>
      <translation>انقر أو اضغط Enter لفتح الحالات في المراجعة</translation>
    </message>
  </context>
  <context>
    <name>messages</name>
    <message>
      <source>A cell with a delimiter or a newline in it must stand in quotation marks.</source>
      <translation>الخلية التي فيها فاصل أو سطر جديد يجب أن توضع بين علامتي تنصيص.</translation>
    </message>
    <message>
      <source>A column has no name.</source>
      <translation>هناك عمود بلا اسم.</translation>
    </message>
    <message>
      <source>A key of {name} comes that {name} did not sign.</source>
      <translation>يأتي مفتاح لـ{name} لم يوقّعه {name}.</translation>
    </message>
    <message>
      <source>A key of {name} is withdrawn.</source>
      <translation>يُسحب مفتاح لـ{name}.</translation>
    </message>
    <message>
      <source>A label has 1 to {most} visible characters; map it to another one.</source>
      <translation>للوسم من 1 إلى {most} حرفًا ظاهرًا؛ حوّله إلى وسم آخر.</translation>
    </message>
    <message>
      <source>A layer is declared after the first sentence.</source>
      <translation>أُعلنت طبقة بعد الجملة الأولى.</translation>
    </message>
    <message>
      <source>A name has 1 to {most} visible characters, and no direction controls.</source>
      <translation>الاسم محرف مرئي واحد على الأقل و{most} على الأكثر، بلا محارف تحكّم في الاتجاه.</translation>
    </message>
    <message>
      <source>A relation links the region {region!r}, which is not there.</source>
      <translation>علاقة تربط المنطقة ⁨{region!r}⁩ وهي غير موجودة.</translation>
    </message>
    <message>
      <source>A relation links words that are not a span.</source>
      <translation>علاقة تربط كلمات ليست مقطعًا.</translation>
    </message>
    <message>
      <source>A span lies on other words than those that it was made on.</source>
      <translation>يقع مقطع على كلمات غير التي وُسّم عليها.</translation>
    </message>
    <message>
      <source>A text is larger than a project can hold.</source>
      <translation>النص أكبر ممّا يتّسع له المشروع.</translation>
    </message>
    <message>
      <source>Accept key</source>
      <translation>قبول المفتاح</translation>
    </message>
    <message>
      <source>Add --include-unfinished to export the others too.</source>
      <translation>أضف ⁦--include-unfinished⁩ لتصدير غير المُنجَزة أيضًا.</translation>
    </message>
    <message>
      <source>Add claim</source>
      <translation>إضافة ادّعاء</translation>
    </message>
    <message>
      <source>Add cue</source>
      <translation>إضافة قرينة</translation>
    </message>
    <message>
      <source>Add span</source>
      <translation>إضافة مقطع</translation>
    </message>
    <message>
      <source>Add speaker</source>
      <translation>إضافة متحدّث</translation>
    </message>
    <message>
      <source>Add stance</source>
      <translation>إضافة موقف</translation>
    </message>
    <message>
      <source>Add target</source>
      <translation>إضافة موضوع</translation>
    </message>
    <message>
      <source>Add them first.</source>
      <translation>أضفه أولًا.</translation>
    </message>
    <message>
      <source>Allow it to remove and change them if that is meant.</source>
      <translation>اسمح بحذفها وتغييرها إن كان ذلك مقصودًا.</translation>
    </message>
    <message>
      <source>An earlier article has the same text.</source>
      <translation>مقال سابق له النص نفسه.</translation>
    </message>
    <message>
      <source>An earlier line has an answer of the same person to the same text.</source>
      <translation>سطر سابق يحمل إجابة للشخص نفسه عن النص نفسه.</translation>
    </message>
    <message>
      <source>An earlier line has the same text.</source>
      <translation>سطر سابق يحمل النص نفسه.</translation>
    </message>
    <message>
      <source>An earlier row has the same text.</source>
      <translation>صفّ سابق له النص نفسه.</translation>
    </message>
    <message>
      <source>Another program is using the project.</source>
      <translation>برنامج آخر يستخدم المشروع.</translation>
    </message>
    <message>
      <source>Articles are files that end in {endings}.</source>
      <translation>المقالات ملفات امتدادها ⁨{endings}⁩.</translation>
    </message>
    <message>
      <source>Ask for a package instead.</source>
      <translation>اطلب حزمة بدلًا منه.</translation>
    </message>
    <message>
      <source>Ask for it to be sent again without a password.</source>
      <translation>اطلب إرسالها مرة أخرى بلا كلمة مرور.</translation>
    </message>
    <message>
      <source>Ask for it to be sent again.</source>
      <translation>اطلب إرسالها مرة أخرى.</translation>
    </message>
    <message>
      <source>Ask who sends it.</source>
      <translation>اسأل من أرسلها.</translation>
    </message>
    <message>
      <source>Ask {name}. If they work on another computer now, accept its key: annotator accept-key.</source>
      <translation>اسأل ⁨{name}⁩. إن كان يعمل الآن على حاسوب آخر فاقبل مفتاحه: ⁨annotator accept-key⁩.</translation>
    </message>
    <message>
      <source>Assign</source>
      <translation>إسناد</translation>
    </message>
    <message>
      <source>Bring the file or its drive back and open the project again; what was saved before is in it.</source>
      <translation>أعد الملف أو قرصه إلى مكانه ثم افتح المشروع من جديد؛ كل ما حُفظ من قبل موجود فيه.</translation>
    </message>
    <message>
      <source>Byte {place} of the line is not UTF-8.</source>
      <translation>البايت {place} من السطر ليس UTF-8.</translation>
    </message>
    <message>
      <source>Change attributes</source>
      <translation>تغيير السمات</translation>
    </message>
    <message>
      <source>Change details</source>
      <translation>تغيير التفاصيل</translation>
    </message>
    <message>
      <source>Change guideline</source>
      <translation>تغيير الدليل</translation>
    </message>
    <message>
      <source>Change label</source>
      <translation>تغيير الوسم</translation>
    </message>
    <message>
      <source>Change note</source>
      <translation>تغيير الملاحظة</translation>
    </message>
    <message>
      <source>Change role</source>
      <translation>تغيير الدور</translation>
    </message>
    <message>
      <source>Check DISPLAY, and that you may use this screen.</source>
      <translation>تحقّق من قيمة DISPLAY ومن أن لك صلاحية استخدام هذه الشاشة.</translation>
    </message>
    <message>
      <source>Check its name and that you may read it.</source>
      <translation>تحقّق من اسمه ومن إذن قراءته.</translation>
    </message>
    <message>
      <source>Check that the file and its folder can be read and written.</source>
      <translation>تحقّق من إمكان القراءة والكتابة في الملف ومجلده.</translation>
    </message>
    <message>
      <source>Check that you may read it.</source>
      <translation>تحقّق من إذن قراءته.</translation>
    </message>
    <message>
      <source>Check the drive and its cable, then try again.</source>
      <translation>تحقّق من وحدة التخزين وكبلها ثم أعد المحاولة.</translation>
    </message>
    <message>
      <source>Check the drive.</source>
      <translation>تحقّق من وحدة التخزين.</translation>
    </message>
    <message>
      <source>Check the drive; nothing was kept.</source>
      <translation>تحقّق من وحدة التخزين؛ لم يُحفظ شيء.</translation>
    </message>
    <message>
      <source>Check the file and its drive.</source>
      <translation>تحقّق من الملف ووحدة تخزينه.</translation>
    </message>
    <message>
      <source>Check the name.</source>
      <translation>تحقّق من الاسم.</translation>
    </message>
    <message>
      <source>Choose a file that ends in .annopack or .annot.</source>
      <translation>اختر ملفًا امتداده ⁦.annopack⁩ أو ⁦.annot⁩.</translation>
    </message>
    <message>
      <source>Choose a file that ends in .annot.</source>
      <translation>اختر ملفًا امتداده ⁦.annot⁩.</translation>
    </message>
    <message>
      <source>Choose a folder less deep, or shorter names; a letter of Arabic or Hebrew counts as two.</source>
      <translation>اختر مجلدًا أقل عمقًا أو أسماء أقصر؛ والحرف العربي أو العبري يُحسب حرفين.</translation>
    </message>
    <message>
      <source>Choose a shorter name; a letter of Arabic or Hebrew counts as two.</source>
      <translation>اختر اسمًا أقصر؛ والحرف العربي أو العبري يُحسب حرفين.</translation>
    </message>
    <message>
      <source>Choose another folder or free some space.</source>
      <translation>اختر مجلدًا آخر أو وفّر بعض المساحة.</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>اختر مجلدًا آخر.</translation>
    </message>
    <message>
      <source>Choose another format, or write it without --strict.</source>
      <translation>اختر صيغة أخرى، أو اكتبها دون ⁦--strict⁩.</translation>
    </message>
    <message>
      <source>Choose another name.</source>
      <translation>اختر اسمًا آخر.</translation>
    </message>
    <message>
      <source>Choose another one, or unite the two if they are one person.</source>
      <translation>اختر اسمًا آخر، أو ادمج الاسمين إن كانا لشخص واحد.</translation>
    </message>
    <message>
      <source>Choose another one.</source>
      <translation>اختر غيره.</translation>
    </message>
    <message>
      <source>Clear stance</source>
      <translation>إزالة الموقف</translation>
    </message>
    <message>
      <source>Close it and restore its newest backup.</source>
      <translation>أغلقه واستعد أحدث نسخة احتياطية منه.</translation>
    </message>
    <message>
      <source>Close it there first.</source>
      <translation>أغلقه هناك أولًا.</translation>
    </message>
    <message>
      <source>Copy it to a folder in which you may write.</source>
      <translation>انسخه إلى مجلد يُسمح لك بالكتابة فيه.</translation>
    </message>
    <message>
      <source>Correct it, or remove all but -DOCSTART-.</source>
      <translation>صحّحه، أو احذف كل ما عدا ⁦-DOCSTART-⁩.</translation>
    </message>
    <message>
      <source>Correct it.</source>
      <translation>صحّحه.</translation>
    </message>
    <message>
      <source>Correct it; columns are parted by tabs.</source>
      <translation>صحّحه؛ تفصل بين الأعمدة علامات جدولة.</translation>
    </message>
    <message>
      <source>Correct or remove it.</source>
      <translation>صحّحه أو احذفه.</translation>
    </message>
    <message>
      <source>Correct or remove the line.</source>
      <translation>صحّح السطر أو احذفه.</translation>
    </message>
    <message>
      <source>Correct the line, and keep one form throughout the article.</source>
      <translation>صحّح السطر، والتزم شكلًا واحدًا في المقال كله.</translation>
    </message>
    <message>
      <source>Delete span</source>
      <translation>حذف المقطع</translation>
    </message>
    <message>
      <source>Delete stance</source>
      <translation>حذف الموقف</translation>
    </message>
    <message>
      <source>Each line is one article.</source>
      <translation>كل سطر مقال واحد.</translation>
    </message>
    <message>
      <source>Each line says: foreign = "LABEL".</source>
      <translation>صيغة كل سطر: ⁦foreign = "LABEL"⁩.</translation>
    </message>
    <message>
      <source>Export a project that labels text.</source>
      <translation>صدّر مشروعًا يوسم نصوصًا.</translation>
    </message>
    <message>
      <source>Export fewer layers at a time.</source>
      <translation>صدّر عددًا أقل من الطبقات في كل مرة.</translation>
    </message>
    <message>
      <source>Export it again as WebAnno TSV 3.3.</source>
      <translation>صدّره من جديد بصيغة ⁦WebAnno TSV 3.3⁩.</translation>
    </message>
    <message>
      <source>Export it again.</source>
      <translation>صدّره من جديد.</translation>
    </message>
    <message>
      <source>Export the file again, with offsets that count code points.</source>
      <translation>صدّر الملف من جديد بإزاحات تُعدّ بنقاط الترميز.</translation>
    </message>
    <message>
      <source>Export the file again.</source>
      <translation>صدّر الملف من جديد.</translation>
    </message>
    <message>
      <source>Files of the format {name} can only be read.</source>
      <translation>ملفات التنسيق ⁨{name}⁩ تُقرأ فقط ولا تُكتب.</translation>
    </message>
    <message>
      <source>Files of the format {name} can only be written.</source>
      <translation>ملفات التنسيق ⁨{name}⁩ تُكتب فقط ولا تُقرأ.</translation>
    </message>
    <message>
      <source>Flag</source>
      <translation>وضع إشارة</translation>
    </message>
    <message>
      <source>Free some space and do it again; everything saved before is safe.</source>
      <translation>وفّر بعض المساحة ثم أعد المحاولة؛ كل ما حُفظ من قبل في أمان.</translation>
    </message>
    <message>
      <source>Free some space, check the drive and do it again; the backup is as it was.</source>
      <translation>أفرغ بعض المساحة وافحص القرص ثم أعد المحاولة؛ النسخة الاحتياطية باقية كما كانت.</translation>
    </message>
    <message>
      <source>Give a longer beginning of the id.</source>
      <translation>اكتب بداية أطول من المعرّف.</translation>
    </message>
    <message>
      <source>Give each its own.</source>
      <translation>أعطِ كل واحد معرّفًا خاصًّا به.</translation>
    </message>
    <message>
      <source>Give it one, or take the row out.</source>
      <translation>ضع فيه نصًا، أو احذف الصف.</translation>
    </message>
    <message>
      <source>Group by a key that the metadata have, or by none.</source>
      <translation>جمّع بمفتاح في البيانات الوصفية، أو بلا مفتاح.</translation>
    </message>
    <message>
      <source>Hidden direction controls ({count}) can mislead a reader, the first at code point {offset}.</source>
      <translation>محارف تحكّم خفية بالاتجاه ({count}) قد تضلّل القارئ، أولها عند نقطة الترميز {offset}.</translation>
    </message>
    <message>
      <source>If they are one person, unite the two.</source>
      <translation>إن كانا شخصًا واحدًا فادمجهما.</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>استيراد</translation>
    </message>
    <message>
      <source>Import some first.</source>
      <translation>استورد مستندات أولًا.</translation>
    </message>
    <message>
      <source>Install it: pip install "annotator[{extra}]".</source>
      <translation>ثبّتها بالأمر: ⁦pip install "annotator[{extra}]"⁩.</translation>
    </message>
    <message>
      <source>Install the newer version of Annotator.</source>
      <translation>ثبّت الإصدار الأحدث من ⁦Annotator⁩.</translation>
    </message>
    <message>
      <source>Install the newer version to open it; the file was not touched.</source>
      <translation>ثبّت الإصدار الأحدث لفتحه؛ لم يُمسّ الملف.</translation>
    </message>
    <message>
      <source>Install them:
  Debian, Ubuntu: {debian}
  Fedora: {fedora}
  Arch: {arch}</source>
      <translation>ثبّتها:
  Debian, Ubuntu: {debian}
  Fedora: {fedora}
  Arch: {arch}</translation>
    </message>
    <message>
      <source>Is this the same person? The project knows {known}.</source>
      <translation>أهذا هو الشخص نفسه؟ في المشروع {known}.</translation>
    </message>
    <message>
      <source>It is imported unchanged; the view of hidden marks shows them.</source>
      <translation>استُورد كما هو، ويُظهرها عرض العلامات الخفية.</translation>
    </message>
    <message>
      <source>It is incomplete.</source>
      <translation>المشروع غير مكتمل.</translation>
    </message>
    <message>
      <source>It may have been deleted.</source>
      <translation>ربما حُذف.</translation>
    </message>
    <message>
      <source>Join the project</source>
      <translation>الانضمام إلى المشروع</translation>
    </message>
    <message>
      <source>Keep fewer spans, or shorter ones.</source>
      <translation>أبقِ مقاطع أقل أو أقصر.</translation>
    </message>
    <message>
      <source>Keep it as it is. Restore a backup, or save what it holds with `annotator restore PROJECT --salvage NEW`.</source>
      <translation>اتركه كما هو. استعد نسخة احتياطية، أو احفظ ما فيه بالأمر ⁦`annotator restore PROJECT --salvage NEW`⁩.</translation>
    </message>
    <message>
      <source>Keep one of the two.</source>
      <translation>أبقِ أحدهما فقط.</translation>
    </message>
    <message>
      <source>Keep one.</source>
      <translation>أبقِ واحدًا فقط.</translation>
    </message>
    <message>
      <source>Line {line}, column {column}: a NUL character cannot be stored.</source>
      <translation>السطر {line}، العمود {column}: لا يمكن تخزين محرف NUL.</translation>
    </message>
    <message>
      <source>Line {line}, column {column}: byte {byte} is not {encoding}.</source>
      <translation>السطر {line}، العمود {column}: البايت ⁨{byte}⁩ غير صالح في ⁨{encoding}⁩.</translation>
    </message>
    <message>
      <source>Line {line}, column {column}: {character} is half a character (a lone surrogate) and cannot be stored.</source>
      <translation>السطر {line}، العمود {column}: ⁨{character}⁩ نصف محرف (بديل منفرد) ولا يمكن تخزينه.</translation>
    </message>
    <message>
      <source>Link</source>
      <translation>ربط</translation>
    </message>
    <message>
      <source>Look at them again.</source>
      <translation>انظر فيها من جديد.</translation>
    </message>
    <message>
      <source>Make key</source>
      <translation>إنشاء المفتاح</translation>
    </message>
    <message>
      <source>Map them to labels of the scheme with --map; it has {known}. Or take them in: --extend-scheme.</source>
      <translation>حوّلها إلى وسوم المخطّط بالخيار ⁦--map⁩؛ وسومه: ⁨{known}⁩. أو أضفها إليه بالخيار ⁦--extend-scheme⁩.</translation>
    </message>
    <message>
      <source>Mark all</source>
      <translation>وسم كل النتائج</translation>
    </message>
    <message>
      <source>Mark done</source>
      <translation>إنجاز المستند</translation>
    </message>
    <message>
      <source>Mark the speaker first.</source>
      <translation>وسّم المتحدّث أولًا.</translation>
    </message>
    <message>
      <source>Mark them, or remove it.</source>
      <translation>علّمها أو احذف العلاقة.</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>دمج</translation>
    </message>
    <message>
      <source>Merge their packages first.</source>
      <translation>ادمج حزمهم أولًا.</translation>
    </message>
    <message>
      <source>Move it away, and ask your lead to accept your new key.</source>
      <translation>انقله من مكانه، واطلب من المشرف قبول مفتاحك الجديد.</translation>
    </message>
    <message>
      <source>Move it away.</source>
      <translation>انقله من هناك.</translation>
    </message>
    <message>
      <source>Name a backup of it.</source>
      <translation>سمِّ نسخة احتياطية منه.</translation>
    </message>
    <message>
      <source>Name a file in it.</source>
      <translation>اذكر ملفًا فيه.</translation>
    </message>
    <message>
      <source>Name a new or an empty folder.</source>
      <translation>اختر اسم مجلد جديد أو فارغ.</translation>
    </message>
    <message>
      <source>Name a package of this project.</source>
      <translation>اختر حزمة من هذا المشروع.</translation>
    </message>
    <message>
      <source>Name a package to merge into it.</source>
      <translation>سمِّ حزمة لدمجها فيه.</translation>
    </message>
    <message>
      <source>Name a preset ({presets}) or a TOML file.</source>
      <translation>اذكر مخطّطًا جاهزًا (⁨{presets}⁩) أو ملف TOML.</translation>
    </message>
    <message>
      <source>Name an article.</source>
      <translation>اذكر مقالًا.</translation>
    </message>
    <message>
      <source>Name articles to import into it.</source>
      <translation>اذكر مقالات لاستيرادها إليه.</translation>
    </message>
    <message>
      <source>Name it, or take it out.</source>
      <translation>سمّه، أو احذفه.</translation>
    </message>
    <message>
      <source>Name more of them, or ask for fewer a document.</source>
      <translation>سمِّ عددًا أكبر منهم أو اطلب أقل لكل مستند.</translation>
    </message>
    <message>
      <source>Name one with --layer.</source>
      <translation>سمِّ أحدهم بـ ⁦--layer⁩.</translation>
    </message>
    <message>
      <source>Name the annotator with --as.</source>
      <translation>اذكر الموسِّم بالخيار ⁦--as⁩.</translation>
    </message>
    <message>
      <source>Name the encoding with --encoding; it may be {candidates}.</source>
      <translation>اذكر الترميز بالخيار ⁦--encoding⁩؛ قد يكون ⁨{candidates}⁩.</translation>
    </message>
    <message>
      <source>Newlines within a text must be LF (\n).</source>
      <translation>يجب أن تكون نهايات الأسطر داخل النص ⁦LF (\n)⁩.</translation>
    </message>
    <message>
      <source>No article has been finished by two annotators yet, so there is nothing to compare.</source>
      <translation>لم يُنجز موسِّمان أي مقال بعد، فلا شيء للمقارنة.</translation>
    </message>
    <message>
      <source>No document has this title, number or beginning of an id. There are: {documents}.</source>
      <translation>لا مستند بهذا العنوان أو الرقم أو بداية المعرّف. الموجود: ⁨{documents}⁩.</translation>
    </message>
    <message>
      <source>No document has {key!r} in its metadata.</source>
      <translation>لا مستند في بياناته الوصفية {key!r}.</translation>
    </message>
    <message>
      <source>No finished documents to export.</source>
      <translation>لا توجد مستندات مُنجَزة لتصديرها.</translation>
    </message>
    <message>
      <source>Nobody called {name} has done any work in this project.</source>
      <translation>لم يعمل أحد باسم ⁨{name}⁩ في هذا المشروع.</translation>
    </message>
    <message>
      <source>Nobody is named as annotator.</source>
      <translation>لم يُذكر اسم الموسِّم.</translation>
    </message>
    <message>
      <source>Nobody of this name is in the project.</source>
      <translation>لا أحد بهذا الاسم في المشروع.</translation>
    </message>
    <message>
      <source>Nobody on the team signed this package.</source>
      <translation>لم يوقّع هذه الحزمة أحد من الفريق.</translation>
    </message>
    <message>
      <source>Note time</source>
      <translation>تسجيل الوقت</translation>
    </message>
    <message>
      <source>Nothing has been resolved yet, so the gold layer is empty.</source>
      <translation>لم يُحسم شيء بعد، فالطبقة المرجعية فارغة.</translation>
    </message>
    <message>
      <source>Nothing in this file can be read any more.</source>
      <translation>لم يعد في هذا الملف ما يمكن قراءته.</translation>
    </message>
    <message>
      <source>Nothing of the file was imported: {problems}.</source>
      <translation>لم يُستورد من الملف شيء: {problems}.</translation>
    </message>
    <message>
      <source>Nothing was written; `annotator check` tells what is damaged.</source>
      <translation>لم يُكتب شيء؛ يبيّن ⁦`annotator check`⁩ ما هو تالف.</translation>
    </message>
    <message>
      <source>One annotation has the attribute {name} twice.</source>
      <translation>السمة {name} ترد مرتين على وسم واحد.</translation>
    </message>
    <message>
      <source>Only a claim or a target has a speaker.</source>
      <translation>المتحدّث لا يكون إلا لادّعاء أو موضوع.</translation>
    </message>
    <message>
      <source>Only the author and the unspecified speaker need no text.</source>
      <translation>لا يستغني عن النص إلا الكاتب والمتحدّث غير المحدّد.</translation>
    </message>
    <message>
      <source>Open it in a word processor and save it anew, or save it as text.</source>
      <translation>افتحه في معالج نصوص واحفظه من جديد، أو احفظه نصًا.</translation>
    </message>
    <message>
      <source>Open it once and close it, then do this again.</source>
      <translation>افتحها مرة وأغلقها، ثم أعد المحاولة.</translation>
    </message>
    <message>
      <source>Open it once with this version, then merge it.</source>
      <translation>افتحه مرة بهذا الإصدار، ثم ادمجه.</translation>
    </message>
    <message>
      <source>Open the project that it belongs to.</source>
      <translation>افتح المشروع الذي ينتمي إليه.</translation>
    </message>
    <message>
      <source>Open the project with a name.</source>
      <translation>افتح المشروع باسم موسِّم.</translation>
    </message>
    <message>
      <source>Pack fewer documents at a time.</source>
      <translation>احزم وثائق أقل في كل مرة.</translation>
    </message>
    <message>
      <source>Put a folder in its place if that is not meant.</source>
      <translation>ضع مجلدًا مكانه إن لم يكن ذلك مقصودًا.</translation>
    </message>
    <message>
      <source>Put its TypeSystem.xml into the same folder.</source>
      <translation>ضع ملف ⁦TypeSystem.xml⁩ الخاص به في المجلد نفسه.</translation>
    </message>
    <message>
      <source>Put the .txt file beside it.</source>
      <translation>ضع ملف ⁦.txt⁩ بجانبه.</translation>
    </message>
    <message>
      <source>Qt cannot open a window, because system libraries are missing: {libraries}.</source>
      <translation>لا يستطيع Qt فتح نافذة لأن مكتبات من النظام ناقصة: {libraries}.</translation>
    </message>
    <message>
      <source>Relation {number} links entity {entity}, which is not there.</source>
      <translation>العلاقة {number} تربط الكيان {entity} وهو غير موجود.</translation>
    </message>
    <message>
      <source>Remove flag</source>
      <translation>إزالة الإشارة</translation>
    </message>
    <message>
      <source>Remove it.</source>
      <translation>احذفه.</translation>
    </message>
    <message>
      <source>Remove the DOCTYPE.</source>
      <translation>احذف ⁦DOCTYPE⁩.</translation>
    </message>
    <message>
      <source>Rename annotator</source>
      <translation>تغيير اسم موسِّم</translation>
    </message>
    <message>
      <source>Rename one of them.</source>
      <translation>غيّر اسم أحدهما.</translation>
    </message>
    <message>
      <source>Rename the file.</source>
      <translation>غيّر اسم الملف.</translation>
    </message>
    <message>
      <source>Reopen</source>
      <translation>استئناف العمل</translation>
    </message>
    <message>
      <source>Resize span</source>
      <translation>تعديل حدود المقطع</translation>
    </message>
    <message>
      <source>Resolve by a rule</source>
      <translation>الحسم بقاعدة</translation>
    </message>
    <message>
      <source>Resolve conflict</source>
      <translation>حسم تعارض</translation>
    </message>
    <message>
      <source>Resolve disagreement</source>
      <translation>حسم خلاف</translation>
    </message>
    <message>
      <source>Resolve disagreements on the page Review, or by a rule, first.</source>
      <translation>احسم الخلافات أولًا في صفحة المراجعة، أو بقاعدة.</translation>
    </message>
    <message>
      <source>Resolve them first.</source>
      <translation>احسمها أولًا.</translation>
    </message>
    <message>
      <source>Restore a backup of it.</source>
      <translation>استعد نسخة احتياطية منه.</translation>
    </message>
    <message>
      <source>Results of the type {type!r} are not annotations of a text.</source>
      <translation>نتائج النوع ⁨{type!r}⁩ ليست توسيمًا لنص.</translation>
    </message>
    <message>
      <source>Save its text as a .txt file.</source>
      <translation>احفظ نصّها في ملف ⁦.txt⁩.</translation>
    </message>
    <message>
      <source>Save the file as UTF-8.</source>
      <translation>احفظ الملف بترميز UTF-8.</translation>
    </message>
    <message>
      <source>Say it in percent, such as 80/10/10.</source>
      <translation>اكتبه بالنسب المئوية، مثل 80/10/10.</translation>
    </message>
    <message>
      <source>See that its quotation marks are closed, and doubled inside a cell.</source>
      <translation>تحقّق من إغلاق علامات التنصيص فيه، ومن تكرارها داخل الخلية.</translation>
    </message>
    <message>
      <source>Select a claim or target first.</source>
      <translation>حدّد ادّعاءً أو موضوعًا أولًا.</translation>
    </message>
    <message>
      <source>Select one first.</source>
      <translation>اختر واحدًا أولًا.</translation>
    </message>
    <message>
      <source>Send the project to {name}, and ask for the work again after they merged it.</source>
      <translation>أرسل المشروع إلى ⁨{name}⁩، واطلب العمل من جديد بعد أن يدمجه.</translation>
    </message>
    <message>
      <source>Set direction</source>
      <translation>تعيين الاتجاه</translation>
    </message>
    <message>
      <source>Set speaker</source>
      <translation>تعيين المتحدّث</translation>
    </message>
    <message>
      <source>Set stance</source>
      <translation>تعيين الموقف</translation>
    </message>
    <message>
      <source>Several documents fit: {documents}.</source>
      <translation>ينطبق هذا على عدة مستندات: ⁨{documents}⁩.</translation>
    </message>
    <message>
      <source>Several people have worked on this document: {layers}.</source>
      <translation>عمل على هذا المستند عدة أشخاص: ⁨{layers}⁩.</translation>
    </message>
    <message>
      <source>Shorten it.</source>
      <translation>اختصره.</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>تخطّي المستند</translation>
    </message>
    <message>
      <source>Somebody else has this name, or had it before.</source>
      <translation>هذا الاسم لشخص آخر، أو كان له من قبل.</translation>
    </message>
    <message>
      <source>Somebody in the project has this name.</source>
      <translation>في المشروع شخص بهذا الاسم.</translation>
    </message>
    <message>
      <source>Somebody unnamed changes assignments ({count}).</source>
      <translation>شخص بلا اسم يغيّر الإسنادات ({count}).</translation>
    </message>
    <message>
      <source>Somebody unnamed changes the gold layer ({count}).</source>
      <translation>شخص بلا اسم يغيّر الطبقة المرجعية ({count}).</translation>
    </message>
    <message>
      <source>Somebody unnamed changes the label scheme.</source>
      <translation>شخص بلا اسم يغيّر مخطّط الوسوم.</translation>
    </message>
    <message>
      <source>Somebody unnamed changes the work of {name} ({count}).</source>
      <translation>شخص بلا اسم يغيّر عمل {name} ({count}).</translation>
    </message>
    <message>
      <source>Somebody unnamed gives {name} the name {new}.</source>
      <translation>شخص بلا اسم يسمّي {name} باسم {new}.</translation>
    </message>
    <message>
      <source>Somebody unnamed unites {name} with {other}.</source>
      <translation>شخص بلا اسم يوحّد {name} مع {other}.</translation>
    </message>
    <message>
      <source>Split it into parts.</source>
      <translation>قسّمه إلى أقسام.</translation>
    </message>
    <message>
      <source>Split the file.</source>
      <translation>قسّم الملف.</translation>
    </message>
    <message>
      <source>Start the program from a desktop; `annotator --help` lists what works without one.</source>
      <translation>شغّل البرنامج من سطح مكتب؛ ويعرض ‎`annotator --help`‎ ما يعمل من دونه.</translation>
    </message>
    <message>
      <source>Texts are read from data.text.</source>
      <translation>تُقرأ النصوص من ⁨data.text⁩.</translation>
    </message>
    <message>
      <source>The XML declares a document type, which can reach for other files.</source>
      <translation>يعلن ملف XML نوع مستند، وقد يصل ذلك إلى ملفات أخرى.</translation>
    </message>
    <message>
      <source>The backup came out damaged.</source>
      <translation>خرجت النسخة الاحتياطية تالفة.</translation>
    </message>
    <message>
      <source>The backup could not be put in place: {reason}.</source>
      <translation>تعذّر وضع النسخة الاحتياطية في مكانها: ⁨{reason}⁩.</translation>
    </message>
    <message>
      <source>The backup could not be written: {reason}.</source>
      <translation>تعذّرت كتابة النسخة الاحتياطية: ⁨{reason}⁩.</translation>
    </message>
    <message>
      <source>The backup is damaged.</source>
      <translation>النسخة الاحتياطية تالفة.</translation>
    </message>
    <message>
      <source>The backup is open in a window, or was not closed.</source>
      <translation>النسخة الاحتياطية مفتوحة في نافذة، أو لم تُغلق.</translation>
    </message>
    <message>
      <source>The claim has a speaker already.</source>
      <translation>للادّعاء متحدّث بالفعل.</translation>
    </message>
    <message>
      <source>The claim has no speaker yet who could take a stance.</source>
      <translation>ليس للادّعاء متحدّث بعد ليتّخذ موقفًا.</translation>
    </message>
    <message>
      <source>The disk could not be read or written.</source>
      <translation>تعذّرت القراءة من القرص أو الكتابة عليه.</translation>
    </message>
    <message>
      <source>The disk is full, so this was not saved.</source>
      <translation>القرص ممتلئ، فلم يُحفظ هذا.</translation>
    </message>
    <message>
      <source>The document was not finished by two annotators.</source>
      <translation>لم يُنجز موسِّمان هذا المستند.</translation>
    </message>
    <message>
      <source>The drive has no locks, so nothing keeps two windows from working on the project at once.</source>
      <translation>لا أقفال في هذا القرص، فلا شيء يمنع نافذتين من العمل على المشروع في وقت واحد.</translation>
    </message>
    <message>
      <source>The file cannot be read: {reason}.</source>
      <translation>تعذّرت قراءة الملف: ⁨{reason}⁩.</translation>
    </message>
    <message>
      <source>The file cannot be written: {reason}.</source>
      <translation>تعذّرت كتابة الملف: ⁨{reason}⁩.</translation>
    </message>
    <message>
      <source>The file does not begin with #FORMAT=WebAnno TSV 3.</source>
      <translation>لا يبدأ الملف بالسطر ⁦#FORMAT=WebAnno TSV 3⁩.</translation>
    </message>
    <message>
      <source>The file does not say whose work this is.</source>
      <translation>لا يذكر الملف صاحب هذا العمل.</translation>
    </message>
    <message>
      <source>The file has more than {most:,} annotations, which is too many for its text.</source>
      <translation>في الملف أكثر من {most:,} توسيم، وهذا أكثر مما يحتمله نصه.</translation>
    </message>
    <message>
      <source>The file is empty: there is no article in it.</source>
      <translation>الملف فارغ: لا مقال فيه.</translation>
    </message>
    <message>
      <source>The file is larger than {most} GB.</source>
      <translation>الملف أكبر من {most} غيغابايت.</translation>
    </message>
    <message>
      <source>The file is larger than {most} MB.</source>
      <translation>الملف أكبر من {most} م.ب.</translation>
    </message>
    <message>
      <source>The file is not a CAS that can be read: {reason}.</source>
      <translation>الملف ليس ⁦CAS⁩ يمكن قراءته: {reason}.</translation>
    </message>
    <message>
      <source>The file is not sound XML: {reason}.</source>
      <translation>الملف ليس XML سليمًا: {reason}.</translation>
    </message>
    <message>
      <source>The file is not {encoding}.</source>
      <translation>الملف غير صالح في ⁨{encoding}⁩.</translation>
    </message>
    <message>
      <source>The file name is too long: {size} bytes, and at most {most} are possible.</source>
      <translation>اسم الملف أطول من اللازم: {size} بايت، والحدّ الأقصى {most}.</translation>
    </message>
    <message>
      <source>The file name with its folders is too long: {size} bytes, and at most {most} are possible.</source>
      <translation>اسم الملف مع أسماء مجلداته أطول من اللازم: {size} بايت، والحدّ الأقصى {most}.</translation>
    </message>
    <message>
      <source>The first row names the columns; it has {names}.</source>
      <translation>الصف الأول يسمّي الأعمدة؛ وفيه ⁨{names}⁩.</translation>
    </message>
    <message>
      <source>The folder cannot be made: {reason}.</source>
      <translation>تعذّر إنشاء المجلد: ⁨{reason}⁩.</translation>
    </message>
    <message>
      <source>The folder cannot be read: {reason}.</source>
      <translation>تعذّرت قراءة المجلد: ⁨{reason}⁩.</translation>
    </message>
    <message>
      <source>The folder of the backups is a link, so they are written to {name}.</source>
      <translation>مجلد النسخ الاحتياطية رابط، لذا تُكتب في {name}.</translation>
    </message>
    <message>
      <source>The folder of the log cannot be shown.</source>
      <translation>تعذّر عرض مجلد سجل البرنامج.</translation>
    </message>
    <message>
      <source>The format {name} cannot hold everything: {lost}.</source>
      <translation>لا تتسع الصيغة ⁨{name}⁩ لكل شيء: ⁨{lost}⁩.</translation>
    </message>
    <message>
      <source>The guideline has {length:,} characters; the most is {most:,}.</source>
      <translation>في الدليل {length:,} حرفًا، والحد الأقصى {most:,}.</translation>
    </message>
    <message>
      <source>The id is not the SHA-256 of the text.</source>
      <translation>المعرّف ليس قيمة SHA-256 للنص.</translation>
    </message>
    <message>
      <source>The id {id!r} is used twice.</source>
      <translation>المعرّف ⁨{id!r}⁩ مذكور هناك مرتين.</translation>
    </message>
    <message>
      <source>The key that signs your packages cannot be read: {reason}.</source>
      <translation>تتعذّر قراءة المفتاح الذي يوقّع حزمك: ⁨{reason}⁩.</translation>
    </message>
    <message>
      <source>The key {key!r} is both in the metadata and beside it.</source>
      <translation>المفتاح ⁨{key!r}⁩ مذكور في البيانات الوصفية وبجانبها معًا.</translation>
    </message>
    <message>
      <source>The key {key!r} is twice in one object.</source>
      <translation>المفتاح ⁨{key!r}⁩ مكرّر في كائن واحد.</translation>
    </message>
    <message>
      <source>The label map cannot be used: {reason}.</source>
      <translation>لا يمكن استخدام جدول تحويل الوسوم: ⁨{reason}⁩.</translation>
    </message>
    <message>
      <source>The label scheme loses {labels}, used in {count} annotations.</source>
      <translation>يفقد مخطّط الوسوم {labels}، المستعمل في {count} من التوسيمات.</translation>
    </message>
    <message>
      <source>The line does not begin with a token and end with a tag such as O, B-CLAIM or I-CLAIM.</source>
      <translation>لا يبدأ السطر بوحدة نصية ولا ينتهي بوسم مثل ⁦O⁩ أو ⁦B-CLAIM⁩ أو ⁦I-CLAIM⁩.</translation>
    </message>
    <message>
      <source>The line does not have the {count} columns of CoNLL-U with an id in the first.</source>
      <translation>ليس في السطر أعمدة CoNLL-U وعددها {count} ومعرّف في أولها.</translation>
    </message>
    <message>
      <source>The line has a NUL character.</source>
      <translation>في السطر محرف NUL.</translation>
    </message>
    <message>
      <source>The line has no text.</source>
      <translation>السطر بلا نص.</translation>
    </message>
    <message>
      <source>The line is longer than {most} MB.</source>
      <translation>السطر أطول من {most} ميغابايت.</translation>
    </message>
    <message>
      <source>The line is longer than {most} million characters.</source>
      <translation>السطر أطول من {most} مليون حرف.</translation>
    </message>
    <message>
      <source>The line is not JSON: {reason}.</source>
      <translation>السطر ليس JSON: ⁨{reason}⁩.</translation>
    </message>
    <message>
      <source>The line is not an article: {reason}.</source>
      <translation>السطر ليس مقالًا: ⁨{reason}⁩.</translation>
    </message>
    <message>
      <source>The merge would remove {hidden} of {shown} annotations, and change {corrected} for other people, so nothing was done.</source>
      <translation>كان الدمج سيحذف {hidden} من {shown} توسيمًا، ويغيّر {corrected} من توسيمات غير صاحبها، فلم يُنفَّذ شيء.</translation>
    </message>
    <message>
      <source>The name of the file is not valid text.</source>
      <translation>اسم الملف ليس نصًا صالحًا.</translation>
    </message>
    <message>
      <source>The offsets do not lie on the words that the file states for them: {places}.</source>
      <translation>لا تقع الإزاحات على الكلمات التي يذكرها الملف لها: ⁨{places}⁩.</translation>
    </message>
    <message>
      <source>The package has the format {found}; this program reads {ours}.</source>
      <translation>صيغة الحزمة ⁨{found}⁩؛ وهذا البرنامج يقرأ ⁨{ours}⁩.</translation>
    </message>
    <message>
      <source>The package holds what is not sound: {place}: {reason}.</source>
      <translation>في الحزمة ما ليس سليمًا: {place}: {reason}.</translation>
    </message>
    <message>
      <source>The package is encrypted.</source>
      <translation>الحزمة مشفّرة.</translation>
    </message>
    <message>
      <source>The package is signed by somebody who is not on the team.</source>
      <translation>وقّع الحزمة شخص ليس من الفريق.</translation>
    </message>
    <message>
      <source>The package is signed with a key of {name} that was withdrawn.</source>
      <translation>الحزمة موقّعة بمفتاح مسحوب لـ⁨{name}⁩.</translation>
    </message>
    <message>
      <source>The package says that {name} sends it, but somebody else signed it.</source>
      <translation>تقول الحزمة إن ⁨{name}⁩ أرسلها، لكن غيره وقّعها.</translation>
    </message>
    <message>
      <source>The package would hold more than {most} GB.</source>
      <translation>ستحوي الحزمة أكثر من {most} غيغابايت.</translation>
    </message>
    <message>
      <source>The page has more than {many:,} elements, {deep} inside each other, or {attributes} attributes on one.</source>
      <translation>في الصفحة أكثر من {many:,} عنصر، أو {deep} بعضها داخل بعض، أو {attributes} سمة على عنصر واحد.</translation>
    </message>
    <message>
      <source>The project cannot be made here: {reason}.</source>
      <translation>تعذّر إنشاء المشروع هنا: {reason}.</translation>
    </message>
    <message>
      <source>The project cannot be opened for work: {reason}.</source>
      <translation>تعذّر فتح المشروع للعمل: ⁨{reason}⁩.</translation>
    </message>
    <message>
      <source>The project cannot be opened.</source>
      <translation>تعذّر فتح المشروع.</translation>
    </message>
    <message>
      <source>The project cannot be read: {reason}.</source>
      <translation>تعذّرت قراءة المشروع: ⁨{reason}⁩.</translation>
    </message>
    <message>
      <source>The project cannot be written.</source>
      <translation>تعذّرت الكتابة في المشروع.</translation>
    </message>
    <message>
      <source>The project file has other tables than those of this program.</source>
      <translation>في ملف المشروع جداول غير جداول هذا البرنامج.</translation>
    </message>
    <message>
      <source>The project file is damaged.</source>
      <translation>ملف المشروع تالف.</translation>
    </message>
    <message>
      <source>The project file is incomplete: it was copied while somebody worked in it, or its end is missing.</source>
      <translation>ملف المشروع غير مكتمل: نُسخ بينما كان أحد يعمل فيه، أو نهايته ناقصة.</translation>
    </message>
    <message>
      <source>The project file is no longer where it was, so this was not saved.</source>
      <translation>لم يعد ملف المشروع في مكانه، فلم يُحفظ هذا.</translation>
    </message>
    <message>
      <source>The project file was cut off by something else while it was open, so this was not saved.</source>
      <translation>اقتُطع ملف المشروع وهو مفتوح، فلم يُحفظ هذا.</translation>
    </message>
    <message>
      <source>The project has no documents.</source>
      <translation>لا مستندات في المشروع.</translation>
    </message>
    <message>
      <source>The project has no label scheme.</source>
      <translation>لا مخطّط وسوم في المشروع.</translation>
    </message>
    <message>
      <source>The project has no such document.</source>
      <translation>لا يوجد مستند كهذا في المشروع.</translation>
    </message>
    <message>
      <source>The project is open in another window, held by {user} on {host} (process {process}) since {since}.</source>
      <translation>المشروع مفتوح في نافذة أخرى لدى ⁨{user}⁩ على ⁨{host}⁩ (العملية {process}) منذ ⁨{since}⁩.</translation>
    </message>
    <message>
      <source>The project is open in another window.</source>
      <translation>المشروع مفتوح في نافذة أخرى.</translation>
    </message>
    <message>
      <source>The project lies in a folder that {name} synchronises, which can mix up its files.</source>
      <translation>يقع المشروع في مجلد يزامنه ⁨{name}⁩، وقد يخلط ذلك ملفاته.</translation>
    </message>
    <message>
      <source>The project lies on a network drive ({name}), where a lost connection can damage it.</source>
      <translation>يقع المشروع على قرص شبكة (⁨{name}⁩)، وقد يتلفه انقطاع الاتصال.</translation>
    </message>
    <message>
      <source>The project was made by a newer version of Annotator (format {version}; this one reads up to {known}).</source>
      <translation>أُنشئ المشروع بإصدار أحدث من Annotator (التنسيق {version}؛ وهذا الإصدار يقرأ حتى {known}).</translation>
    </message>
    <message>
      <source>The project was made by an older version of Annotator (format {version}; this one merges {known}).</source>
      <translation>أُنشئ المشروع بإصدار أقدم من Annotator (التنسيق {version}؛ وهذا الإصدار يدمج {known}).</translation>
    </message>
    <message>
      <source>The readings have changed meanwhile.</source>
      <translation>تغيّرت القراءات في هذه الأثناء.</translation>
    </message>
    <message>
      <source>The relation {id} has no span, and brat cannot hold that.</source>
      <translation>العلاقة {id} لا تربط أي مقطع، وصيغة brat لا تتّسع لذلك.</translation>
    </message>
    <message>
      <source>The row cannot be read: {reason}.</source>
      <translation>تعذّرت قراءة الصف: ⁨{reason}⁩.</translation>
    </message>
    <message>
      <source>The row has {cells} cells, the first row has {names}.</source>
      <translation>في الصف {cells} خلية، وفي الصف الأول {names}.</translation>
    </message>
    <message>
      <source>The scheme cannot be used: {problems}.</source>
      <translation>لا يمكن استخدام المخطّط: {problems}.</translation>
    </message>
    <message>
      <source>The scheme has no label {labels}.</source>
      <translation>وسوم ليست في المخطّط: ⁨{labels}⁩.</translation>
    </message>
    <message>
      <source>The screen {display} cannot be reached.</source>
      <translation>تعذّر الوصول إلى الشاشة {display}.</translation>
    </message>
    <message>
      <source>The settings could not be saved: {reason}.</source>
      <translation>تعذّر حفظ الإعدادات: ⁨{reason}⁩.</translation>
    </message>
    <message>
      <source>The signature of the package is false: somebody changed the package after it was signed.</source>
      <translation>توقيع الحزمة غير صحيح: غُيّرت الحزمة بعد توقيعها.</translation>
    </message>
    <message>
      <source>The span from {start} to {end} is not where its tokens are.</source>
      <translation>المقطع من {start} إلى {end} ليس في موضع كلماته.</translation>
    </message>
    <message>
      <source>The spans cover {covered:,} characters in all; the most for this text is {most:,}.</source>
      <translation>تغطي المقاطع {covered:,} حرفًا في المجموع، والحد الأقصى لهذا النص {most:,}.</translation>
    </message>
    <message>
      <source>The split {stated!r} cannot be used.</source>
      <translation>لا يمكن استعمال التقسيم {stated!r}.</translation>
    </message>
    <message>
      <source>The system refused this: {reason}.</source>
      <translation>رفض النظام ذلك: {reason}.</translation>
    </message>
    <message>
      <source>The target has a speaker already.</source>
      <translation>للموضوع متحدّث بالفعل.</translation>
    </message>
    <message>
      <source>The task has no text.</source>
      <translation>المهمة بلا نص.</translation>
    </message>
    <message>
      <source>The text has CR newlines, and turning them into LF would move the spans.</source>
      <translation>نهايات الأسطر في النص CR، وتحويلها إلى LF يزيح المقاطع.</translation>
    </message>
    <message>
      <source>The text has CR newlines.</source>
      <translation>نهايات الأسطر في النص CR.</translation>
    </message>
    <message>
      <source>The text has {length:,} characters; the most is {most:,}.</source>
      <translation>عدد محارف النص {length:,}؛ والحدّ الأقصى {most:,}.</translation>
    </message>
    <message>
      <source>The text of the -DOCSTART- line cannot be read: {reason}.</source>
      <translation>تعذّرت قراءة النص في سطر ⁦-DOCSTART-⁩: {reason}.</translation>
    </message>
    <message>
      <source>The text of the document is not what it was.</source>
      <translation>نص المستند لم يعد كما كان.</translation>
    </message>
    <message>
      <source>The text of the row is empty.</source>
      <translation>نص الصف فارغ.</translation>
    </message>
    <message>
      <source>The text of these annotations is missing.</source>
      <translation>النص التابع له غير موجود.</translation>
    </message>
    <message>
      <source>The text or the id was changed; take the file from its source again.</source>
      <translation>تغيّر النص أو المعرّف؛ خذ الملف من مصدره من جديد.</translation>
    </message>
    <message>
      <source>The token {token!r} is not in the text of its -DOCSTART- line, or not in this place.</source>
      <translation>الوحدة {token!r} ليست في نص سطر ⁦-DOCSTART-⁩ الخاص بها، أو ليست في هذا الموضع.</translation>
    </message>
    <message>
      <source>The types of the CAS are missing.</source>
      <translation>أنواع ⁦CAS⁩ غير موجودة.</translation>
    </message>
    <message>
      <source>There are fewer annotators ({people}) than each document is to have ({wanted}).</source>
      <translation>عدد الموسِّمين ({people}) أقل من المطلوب لكل مقال ({wanted}).</translation>
    </message>
    <message>
      <source>There are: {known}.</source>
      <translation>الموجود: ⁨{known}⁩.</translation>
    </message>
    <message>
      <source>There is a file of this name already.</source>
      <translation>يوجد ملف بهذا الاسم بالفعل.</translation>
    </message>
    <message>
      <source>There is already something of this name.</source>
      <translation>هناك شيء بهذا الاسم.</translation>
    </message>
    <message>
      <source>There is no article in this folder.</source>
      <translation>لا مقالات في هذا المجلد.</translation>
    </message>
    <message>
      <source>There is no backup here.</source>
      <translation>لا توجد نسخة احتياطية هنا.</translation>
    </message>
    <message>
      <source>There is no backup of this project.</source>
      <translation>لا توجد نسخة احتياطية من هذا المشروع.</translation>
    </message>
    <message>
      <source>There is no column called text.</source>
      <translation>لا يوجد عمود اسمه ⁦text⁩.</translation>
    </message>
    <message>
      <source>There is no file format {name!r}.</source>
      <translation>لا يوجد تنسيق ملفات باسم ⁨{name!r}⁩.</translation>
    </message>
    <message>
      <source>There is no label scheme here.</source>
      <translation>لا يوجد مخطّط وسوم هنا.</translation>
    </message>
    <message>
      <source>There is no project here.</source>
      <translation>لا يوجد مشروع هنا.</translation>
    </message>
    <message>
      <source>There is no readable article in this page.</source>
      <translation>لا يوجد في هذه الصفحة مقال يمكن قراءته.</translation>
    </message>
    <message>
      <source>There is no screen to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set.</source>
      <translation>لا توجد شاشة تُفتح عليها نافذة: لم يُضبط أيٌّ من DISPLAY وWAYLAND_DISPLAY.</translation>
    </message>
    <message>
      <source>There is no such file or folder.</source>
      <translation>لا يوجد ملف أو مجلد كهذا.</translation>
    </message>
    <message>
      <source>There is no such span any more.</source>
      <translation>لم يعد هذا المقطع موجودًا.</translation>
    </message>
    <message>
      <source>There is no such stance any more.</source>
      <translation>لم يعد هذا الموقف موجودًا.</translation>
    </message>
    <message>
      <source>There is no text encoding called “{encoding}”.</source>
      <translation>لا يوجد ترميز نصوص اسمه «⁨{encoding}⁩».</translation>
    </message>
    <message>
      <source>There is no {id} in the file.</source>
      <translation>لا يوجد {id} في الملف.</translation>
    </message>
    <message>
      <source>These are two names of one person already.</source>
      <translation>هذان اسمان لشخص واحد أصلًا.</translation>
    </message>
    <message>
      <source>This cannot be linked: {problems}.</source>
      <translation>لا يمكن ربط هذا: ⁨{problems}⁩.</translation>
    </message>
    <message>
      <source>This cannot be marked: {problems}.</source>
      <translation>لا يمكن توسيم هذا: {problems}.</translation>
    </message>
    <message>
      <source>This cannot be packed: it {reason}.</source>
      <translation>لا يمكن حزم هذا: ⁨{reason}⁩.</translation>
    </message>
    <message>
      <source>This file is neither a package nor a project.</source>
      <translation>هذا الملف ليس حزمة ولا مشروعًا.</translation>
    </message>
    <message>
      <source>This file is not a project.</source>
      <translation>هذا الملف ليس مشروعًا.</translation>
    </message>
    <message>
      <source>This is a backup of another project.</source>
      <translation>هذه نسخة احتياطية من مشروع آخر.</translation>
    </message>
    <message>
      <source>This is a database of another program, not a project.</source>
      <translation>هذه قاعدة بيانات لبرنامج آخر وليست مشروعًا.</translation>
    </message>
    <message>
      <source>This is a folder.</source>
      <translation>هذا مجلد.</translation>
    </message>
    <message>
      <source>This is neither a file nor a folder.</source>
      <translation>هذا ليس ملفًا ولا مجلدًا.</translation>
    </message>
    <message>
      <source>This is not a Word document (.docx), or it is damaged.</source>
      <translation>هذا ليس مستند Word (‏⁦.docx⁩) أو أنه تالف.</translation>
    </message>
    <message>
      <source>This is not a line of brat: {line!r}.</source>
      <translation>ليس هذا سطرًا من صيغة brat: {line!r}.</translation>
    </message>
    <message>
      <source>This is not a row of WebAnno TSV.</source>
      <translation>ليس هذا صفًّا من ⁦WebAnno TSV⁩.</translation>
    </message>
    <message>
      <source>This is not a task of Label Studio: {reason}.</source>
      <translation>هذه ليست مهمة من Label Studio: ⁨{reason}⁩.</translation>
    </message>
    <message>
      <source>This is the project itself.</source>
      <translation>هذا هو المشروع نفسه.</translation>
    </message>
    <message>
      <source>This is work on another project.</source>
      <translation>هذا عمل على مشروع آخر.</translation>
    </message>
    <message>
      <source>This layer has no work on the document. Those that have: {layers}.</source>
      <translation>ليس في هذه الطبقة عمل على هذا المستند. الطبقات التي فيها عمل: ⁨{layers}⁩.</translation>
    </message>
    <message>
      <source>This name is taken by the program itself.</source>
      <translation>هذا الاسم محجوز للبرنامج نفسه.</translation>
    </message>
    <message>
      <source>This needs the Python package {module}, which is not installed.</source>
      <translation>هذا يحتاج إلى حزمة Python المسماة ⁦{module}⁩، وهي غير مثبّتة.</translation>
    </message>
    <message>
      <source>Two columns are called {name}.</source>
      <translation>هناك عمودان اسمهما ⁨{name}⁩.</translation>
    </message>
    <message>
      <source>Two entities have the same number.</source>
      <translation>كيانان لهما الرقم نفسه.</translation>
    </message>
    <message>
      <source>Two spans have the same id.</source>
      <translation>مقطعان لهما المعرّف نفسه.</translation>
    </message>
    <message>
      <source>Unite annotators</source>
      <translation>دمج موسِّمين</translation>
    </message>
    <message>
      <source>Unite the other one with {name}, or let somebody else be at work.</source>
      <translation>ادمج الآخر في {name}، أو بدّل من يعمل في المشروع.</translation>
    </message>
    <message>
      <source>Unlink</source>
      <translation>فكّ الربط</translation>
    </message>
    <message>
      <source>Unlink it first (X).</source>
      <translation>فُكّ ربطه أولًا (X).</translation>
    </message>
    <message>
      <source>Use that name, or add --new-person to take this one as somebody else's.</source>
      <translation>استعمل ذلك الاسم، أو أضف ‎--new-person‎ إن كان الاسم لشخص آخر.</translation>
    </message>
    <message>
      <source>What was written is not what is read back.</source>
      <translation>ما قُرئ بعد الكتابة يخالف ما كُتب.</translation>
    </message>
    <message>
      <source>Withdraw keys</source>
      <translation>سحب المفاتيح</translation>
    </message>
    <message>
      <source>Work from a backup.</source>
      <translation>اعمل على نسخة احتياطية.</translation>
    </message>
    <message>
      <source>Work on a copy on this computer, and put packages for others into the shared folder.</source>
      <translation>اعمل على نسخة على هذا الحاسوب، وضع الحزم الموجهة إلى الآخرين في المجلد المشترك.</translation>
    </message>
    <message>
      <source>Write the text with LF (\n) and count the offsets in that.</source>
      <translation>اكتب النص بنهايات أسطر ⁦LF (\n)⁩ واحسب الإزاحات على أساسها.</translation>
    </message>
    <message>
      <source>You are at work as {name}, who would no longer be there.</source>
      <translation>أنت تعمل الآن باسم {name}، ولن يبقى هذا الاسم بعد الدمج.</translation>
    </message>
    <message>
      <source>`annotator check` lists all such places; nothing was written.</source>
      <translation>يسرد ⁦`annotator check`⁩ كل هذه المواضع؛ لم يُكتب شيء.</translation>
    </message>
    <message>
      <source>`annotator list` shows them all.</source>
      <translation>يعرضها ⁦`annotator list`⁩ كلها.</translation>
    </message>
    <message>
      <source>a {type} must be in a layer, and nothing else may</source>
      <translation>يجب أن يكون {type} في طبقة، ولا يجوز ذلك لغيره</translation>
    </message>
    <message>
      <source>a {type} must be on a document, and nothing else may</source>
      <translation>يجب أن يكون {type} على مستند، ولا يجوز ذلك لغيره</translation>
    </message>
    <message>
      <source>begins before the fragment before it ends</source>
      <translation>تبدأ قبل نهاية القطعة السابقة</translation>
    </message>
    <message>
      <source>doccano writes it as text, or as data.</source>
      <translation>يكتبه ⁨doccano⁩ باسم ⁨text⁩ أو ⁨data⁩.</translation>
    </message>
    <message>
      <source>has a {label}; allowed are {labels}</source>
      <translation>فيه ⁨{label}⁩؛ والمقبول: ⁨{labels}⁩</translation>
    </message>
    <message>
      <source>has decisions, which only gold can have</source>
      <translation>فيها قرارات، ولا تكون إلا للمعتمد</translation>
    </message>
    <message>
      <source>has no fragment</source>
      <translation>بلا قطع</translation>
    </message>
    <message>
      <source>has {fragments} fragments and {quotes} quotes</source>
      <translation>عدد القطع {fragments} وعدد الاقتباسات {quotes}</translation>
    </message>
    <message>
      <source>is missing</source>
      <translation>مفقود</translation>
    </message>
    <message>
      <source>is not TOML: {reason}.</source>
      <translation>ليس TOML: ⁨{reason}⁩.</translation>
    </message>
    <message>
      <source>is not a label scheme: {reason}.</source>
      <translation>ليس مخطّط وسوم: ⁨{reason}⁩.</translation>
    </message>
    <message>
      <source>is not a range with a start before its end</source>
      <translation>ليست نطاقًا تسبق بدايته نهايته</translation>
    </message>
    <message>
      <source>is there twice, under names that are the same</source>
      <translation>مذكورة مرتين باسمين متطابقين</translation>
    </message>
    <message>
      <source>it builds on a change of another annotation</source>
      <translation>يستند إلى تغيير في توسيم آخر</translation>
    </message>
    <message>
      <source>it cannot be stored: {reason}</source>
      <translation>لا يمكن حفظه: {reason}</translation>
    </message>
    <message>
      <source>it cannot be used: {reason}</source>
      <translation>لا يمكن استخدامه: {reason}</translation>
    </message>
    <message>
      <source>it has a carriage return</source>
      <translation>فيه حرف رجوع السطر</translation>
    </message>
    <message>
      <source>it holds more than {most} bytes</source>
      <translation>فيه أكثر من {most} بايت</translation>
    </message>
    <message>
      <source>it names parents that are no ids</source>
      <translation>يسمّي أصولًا ليست معرّفات</translation>
    </message>
    <message>
      <source>it removes the scheme, which no project can be without</source>
      <translation>يحذف المخطّط الذي لا يستغني عنه مشروع</translation>
    </message>
    <message>
      <source>its clock, {clock}, cannot be</source>
      <translation>ساعته {clock} غير ممكنة</translation>
    </message>
    <message>
      <source>its content cannot be read: {reason}</source>
      <translation>لا تمكن قراءة محتواه: {reason}</translation>
    </message>
    <message>
      <source>its content names another document</source>
      <translation>محتواه يسمّي مستندًا آخر</translation>
    </message>
    <message>
      <source>its document, {document}, did not come with it</source>
      <translation>مستنده {document} لم يصل معه</translation>
    </message>
    <message>
      <source>its entity, {entity}, is not the one of its content</source>
      <translation>كيانه {entity} ليس كيان محتواه</translation>
    </message>
    <message>
      <source>its id is not that of its content</source>
      <translation>معرّفه ليس معرّف محتواه</translation>
    </message>
    <message>
      <source>its id is not that of its text</source>
      <translation>معرّفه ليس معرّف نصه</translation>
    </message>
    <message>
      <source>its key is none</source>
      <translation>مفتاحه ليس مفتاحًا</translation>
    </message>
    <message>
      <source>its names are empty or too long</source>
      <translation>أسماؤه فارغة أو أطول من اللازم</translation>
    </message>
    <message>
      <source>lies outside the text, which has {length} code points</source>
      <translation>تقع خارج النص، وعدد نقاط ترميزه {length}</translation>
    </message>
    <message>
      <source>names the label {label}, which the scheme lacks</source>
      <translation>يذكر الوسم ⁨{label}⁩، وليس في المخطّط</translation>
    </message>
    <message>
      <source>names {id}, which is not a span of this layer and document</source>
      <translation>يذكر ⁨{id}⁩، وليس مقطعًا في هذه الطبقة وهذا المستند</translation>
    </message>
    <message>
      <source>nobody can have the name {name}</source>
      <translation>لا يمكن أن يحمل أحد الاسم {name}</translation>
    </message>
    <message>
      <source>nobody is known by the id of its layer, {layer}</source>
      <translation>لا أحد معروف بمعرّف طبقته {layer}</translation>
    </message>
    <message>
      <source>occurs {times} times</source>
      <translation>مكرّر هناك (عدد المرات: {times})</translation>
    </message>
    <message>
      <source>stands there twice under names that are the same</source>
      <translation>مذكورة هناك مرتين باسمين متطابقين</translation>
    </message>
    <message>
      <source>the id of the annotator is taken by the program itself</source>
      <translation>معرّف الموسِّم محجوز للبرنامج نفسه</translation>
    </message>
    <message>
      <source>the program keeps this id for itself</source>
      <translation>هذا المعرّف محجوز للبرنامج نفسه</translation>
    </message>
    <message>
      <source>the scheme has no label {label}</source>
      <translation>لا وسم في المخطّط باسم ⁨{label}⁩</translation>
    </message>
    <message>
      <source>the scheme has no relation {label}</source>
      <translation>لا علاقة في المخطّط باسم ⁨{label}⁩</translation>
    </message>
    <message>
      <source>the text there is {there}, the quote says {quote}</source>
      <translation>النص هناك ⁨{there}⁩، والاقتباس ⁨{quote}⁩</translation>
    </message>
    <message>
      <source>there is no paragraph {number}</source>
      <translation>لا توجد فقرة رقمها {number}</translation>
    </message>
    <message>
      <source>this version does not know its type, {type}</source>
      <translation>هذا الإصدار لا يعرف نوعه {type}</translation>
    </message>
    <message>
      <source>{author} changes assignments ({count}).</source>
      <translation>{author} يغيّر الإسنادات ({count}).</translation>
    </message>
    <message>
      <source>{author} changes the gold layer ({count}).</source>
      <translation>{author} يغيّر الطبقة المرجعية ({count}).</translation>
    </message>
    <message>
      <source>{author} changes the label scheme.</source>
      <translation>{author} يغيّر مخطّط الوسوم.</translation>
    </message>
    <message>
      <source>{author} changes the work of {name} ({count}).</source>
      <translation>{author} يغيّر عمل {name} ({count}).</translation>
    </message>
    <message>
      <source>{author} did not sign it.</source>
      <translation>لم يوقّعه {author}.</translation>
    </message>
    <message>
      <source>{author} gives {name} the name {new}.</source>
      <translation>{author} يسمّي {name} باسم {new}.</translation>
    </message>
    <message>
      <source>{author} unites {name} with {other}.</source>
      <translation>{author} يوحّد {name} مع {other}.</translation>
    </message>
    <message>
      <source>{default} is not one of its values</source>
      <translation>{default} ليس من قيمه</translation>
    </message>
    <message>
      <source>{former} is called {name} now.</source>
      <translation>الاسم الحالي لـ{former} هو {name}.</translation>
    </message>
    <message>
      <source>{label} has no such attribute</source>
      <translation>لا سمة كهذه في ⁨{label}⁩</translation>
    </message>
    <message>
      <source>{label} has no such role</source>
      <translation>لا دور كهذا في ⁨{label}⁩</translation>
    </message>
    <message>
      <source>{label} has one fragment; this has {count}</source>
      <translation>⁨{label}⁩ جزء واحد من النص؛ وعدد الأجزاء هنا {count}</translation>
    </message>
    <message>
      <source>{name} becomes a lead.</source>
      <translation>يصير {name} مشرفًا.</translation>
    </message>
    <message>
      <source>{name} becomes a reviewer.</source>
      <translation>يصير {name} مراجِعًا.</translation>
    </message>
    <message>
      <source>{name} becomes an annotator.</source>
      <translation>يصير {name} موسِّمًا.</translation>
    </message>
    <message>
      <source>{name} came with a file and looks like {known}; they were taken for different people.</source>
      <translation>ورد الاسم {name} في ملف وهو يشبه {known}، وقد عُدّا شخصين مختلفين.</translation>
    </message>
    <message>
      <source>{name} cannot be taken into the scheme.</source>
      <translation>لا يمكن إضافة ⁨{name}⁩ إلى المخطّط.</translation>
    </message>
    <message>
      <source>{name} has open conflicts.</source>
      <translation>لدى {name} تعارضات غير محسومة.</translation>
    </message>
    <message>
      <source>{name} is called {new} now, as somebody else is.</source>
      <translation>صار اسم {name} هو {new}، وهو اسم شخص آخر.</translation>
    </message>
    <message>
      <source>{name} is called {new} now, which looks like {other}.</source>
      <translation>صار اسم {name} هو {new}، وهو يشبه {other}.</translation>
    </message>
    <message>
      <source>{name} is in the place of the project's lock file, but is not a lock.</source>
      <translation>⁨{name}⁩ في مكان ملف قفل المشروع وليس قفلًا.</translation>
    </message>
    <message>
      <source>{name} is removed from the team.</source>
      <translation>يُزال {name} من الفريق.</translation>
    </message>
    <message>
      <source>{new} joins the team, and somebody else has this name.</source>
      <translation>ينضم {new} إلى الفريق، ولشخص آخر هذا الاسم.</translation>
    </message>
    <message>
      <source>{new} joins the team, and the name looks like {other}.</source>
      <translation>ينضم {new} إلى الفريق، والاسم يشبه {other}.</translation>
    </message>
    <message>
      <source>{value} is not one of {allowed}</source>
      <translation>القيمة ⁨{value}⁩ ليست من: ⁨{allowed}⁩</translation>
    </message>
  </context>
</TS>
