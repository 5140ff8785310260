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
For annotating claims, speakers and stance in right-to-left and left-to-right news.
All data stays on this computer.</source>
      <translation>Annotator {version}
لتوسيم الادّعاءات والمتحدّثين والمواقف في الأخبار المكتوبة بالاتجاهين.
تبقى كل البيانات على هذا الحاسوب.</translation>
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
        <numerusform>حُذف %n مواقف.</numerusform>
        <numerusform>حُذف %n موقفًا.</numerusform>
        <numerusform>حُذف %n موقف.</numerusform>
      </translation>
    </message>
    <message>
      <source>Deleted: {span}.</source>
      <translation>المحذوف: {span}.</translation>
    </message>
    <message>
      <source>Linked: {span}. The claim had a cue already.</source>
      <translation>رُبط: {span}. وكانت للادّعاء قرينة من قبل.</translation>
    </message>
    <message>
      <source>Relation removed: {value}.</source>
      <translation>حُذفت العلاقة: {value}.</translation>
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
        <numerusform>فُكّ ربطه بـ%n ادّعاءات.</numerusform>
        <numerusform>فُكّ ربطه بـ%n ادّعاءً.</numerusform>
        <numerusform>فُكّ ربطه بـ%n ادّعاء.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Unlinked from %n speaker(s) or cue(s).</source>
      <translation>
        <numerusform>لم يُفكّ أي ربط.</numerusform>
        <numerusform>فُكّ ربطه بمتحدّث أو قرينة.</numerusform>
        <numerusform>فُكّ ربطه باثنين من المتحدّثين أو القرائن.</numerusform>
        <numerusform>فُكّ ربطه بعدد من المتحدّثين أو القرائن (%n).</numerusform>
        <numerusform>فُكّ ربطه بعدد من المتحدّثين أو القرائن (%n).</numerusform>
        <numerusform>فُكّ ربطه بعدد من المتحدّثين أو القرائن (%n).</numerusform>
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
      <translation>أصبح وسم {span}: {label}.</translation>
    </message>
    <message>
      <source>{span} is now an {label}.</source>
      <translation>أصبح وسم {span}: {label}.</translation>
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
      <translation>&amp;توسيم</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>ت&amp;حرير</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;ملف</translation>
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
      <translation>&amp;عرض</translation>
    </message>
    <message>
      <source>About Annotator</source>
      <translation>حول Annotator</translation>
    </message>
    <message>
      <source>Accept the proposed entry</source>
      <translation>قبول المدخل المقترح</translation>
    </message>
    <message>
      <source>Accept the suggestion</source>
      <translation>قبول الاقتراح</translation>
    </message>
    <message>
      <source>Actual size</source>
      <translation>الحجم الفعلي</translation>
    </message>
    <message>
      <source>Add another fragment</source>
      <translation>إضافة جزء آخر</translation>
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
      <source>Analysis</source>
      <translation>التحليل</translation>
    </message>
    <message>
      <source>Annotate</source>
      <translation>التوسيم</translation>
    </message>
    <message>
      <source>Annotation {n}</source>
      <translation>التوسيم {n}</translation>
    </message>
    <message>
      <source>Ar&amp;ticle</source>
      <translation>الم&amp;قال</translation>
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
      <source>Article: {name}</source>
      <translation>المقال: {name}</translation>
    </message>
    <message>
      <source>Ask…</source>
      <translation>سؤال…</translation>
    </message>
    <message>
      <source>Back to the last position</source>
      <translation>العودة إلى الموضع السابق</translation>
    </message>
    <message>
      <source>Back up now</source>
      <translation>إنشاء نسخة احتياطية</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
      <source>Both acceptable</source>
      <translation>كلاهما مقبول</translation>
    </message>
    <message>
      <source>Change keys…</source>
      <translation>تغيير المفاتيح…</translation>
    </message>
    <message>
      <source>Choose an annotation</source>
      <translation>اختيار توسيم</translation>
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
      <source>Copy the annotations of repeated paragraphs…</source>
      <translation>نسخ توسيمات الفقرات المكرّرة…</translation>
    </message>
    <message>
      <source>Correct the text…</source>
      <translation>تصحيح النص…</translation>
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
      <source>Dismiss the suggestion</source>
      <translation>رفض الاقتراح</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>تمّ</translation>
    </message>
    <message>
      <source>Edit span</source>
      <translation>تعديل المقطع</translation>
    </message>
    <message>
      <source>Edit the suggestion</source>
      <translation>تعديل الاقتراح</translation>
    </message>
    <message>
      <source>Exchange now</source>
      <translation>تبادل الآن</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>التصدير</translation>
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
      <source>Find a command…</source>
      <translation>البحث عن أمر…</translation>
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
      <source>Go to</source>
      <translation>الانتقال إلى</translation>
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
      <source>History</source>
      <translation>سجلّ التغييرات</translation>
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
      <source>Keys of this page</source>
      <translation>مفاتيح هذه الصفحة</translation>
    </message>
    <message>
      <source>Label as {name}</source>
      <translation>التوسيم بوسم {name}</translation>
    </message>
    <message>
      <source>Labels of the article</source>
      <translation>وسوم المقال</translation>
    </message>
    <message>
      <source>Language: {name}</source>
      <translation>اللغة: {name}</translation>
    </message>
    <message>
      <source>Larger</source>
      <translation>تكبير</translation>
    </message>
    <message>
      <source>Light theme</source>
      <translation>المظهر الفاتح</translation>
    </message>
    <message>
      <source>Link</source>
      <translation>ربط</translation>
    </message>
    <message>
      <source>Mark all like this…</source>
      <translation>توسيم كل المواضع المشابهة…</translation>
    </message>
    <message>
      <source>Merge…</source>
      <translation>دمج…</translation>
    </message>
    <message>
      <source>My own version</source>
      <translation>توسيمي الخاص</translation>
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
      <source>Next suggestion</source>
      <translation>الاقتراح التالي</translation>
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
      <source>Places to look at</source>
      <translation>مواضع تحتاج إلى تدقيق</translation>
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
      <source>Project</source>
      <translation>المشروع</translation>
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
      <source>Relate to another claim</source>
      <translation>ربط بادّعاء آخر</translation>
    </message>
    <message>
      <source>Reopen</source>
      <translation>إعادة الفتح</translation>
    </message>
    <message>
      <source>Repeat the previous speaker</source>
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
      <translation>المراجعة</translation>
    </message>
    <message>
      <source>Said by the author</source>
      <translation>المتحدّث هو الكاتب</translation>
    </message>
    <message>
      <source>Save a sheet of keys…</source>
      <translation>حفظ ورقة المفاتيح…</translation>
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
      <source>Share</source>
      <translation>المشاركة</translation>
    </message>
    <message>
      <source>Sharing…</source>
      <translation>المشاركة…</translation>
    </message>
    <message>
      <source>Show log folder</source>
      <translation>إظهار مجلد سجلّ البرنامج</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>تخطّي</translation>
    </message>
    <message>
      <source>Smaller</source>
      <translation>تصغير</translation>
    </message>
    <message>
      <source>Speaker and links</source>
      <translation>المتحدّث والربط</translation>
    </message>
    <message>
      <source>Speaker unspecified</source>
      <translation>المتحدّث غير محدّد</translation>
    </message>
    <message>
      <source>Stance</source>
      <translation>الموقف</translation>
    </message>
    <message>
      <source>Stance: {name}</source>
      <translation>الموقف: {name}</translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>الاقتراحات</translation>
    </message>
    <message>
      <source>Team…</source>
      <translation>الفريق…</translation>
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
      <source>Which suggestions…</source>
      <translation>أيّ الاقتراحات…</translation>
    </message>
    <message>
      <source>Who are you?…</source>
      <translation>من أنت؟…</translation>
    </message>
    <message>
      <source>Who is this?</source>
      <translation>من هذا؟</translation>
    </message>
    <message>
      <source>Whole article</source>
      <translation>المقال كله</translation>
    </message>
  </context>
  <context>
    <name>AffiliationRows</name>
    <message>
      <source>A year, a month or a day: 2026, March 2026, 2026-03-31</source>
      <translation>سنة أو شهر أو يوم: ⁦2026⁩، مارس ⁦2026⁩، ⁦2026-03-31⁩</translation>
    </message>
    <message>
      <source>Add…</source>
      <translation>إضافة…</translation>
    </message>
    <message>
      <source>Belongs to</source>
      <translation>ينتمي إلى</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>إزالة</translation>
    </message>
    <message>
      <source>since</source>
      <translation>منذ</translation>
    </message>
    <message>
      <source>until</source>
      <translation>حتى</translation>
    </message>
  </context>
  <context>
    <name>Agreed</name>
    <message numerus="yes">
      <source>%n more article(s), on which all agree, are in the gold layer.</source>
      <translation>
        <numerusform>لا مقالات أخرى متفق عليها.</numerusform>
        <numerusform>وأُضيف إلى الطبقة المرجعية مقال واحد متفق عليه.</numerusform>
        <numerusform>وأُضيف إلى الطبقة المرجعية مقالان متفق عليهما.</numerusform>
        <numerusform>وأُضيفت إلى الطبقة المرجعية %n مقالات متفق عليها.</numerusform>
        <numerusform>وأُضيف إلى الطبقة المرجعية %n مقالًا متفقًا عليه.</numerusform>
        <numerusform>وأُضيف إلى الطبقة المرجعية %n مقال متفق عليه.</numerusform>
      </translation>
    </message>
    <message>
      <source>Accepting what all agree on</source>
      <translation>اعتماد محلّ الاتفاق</translation>
    </message>
    <message>
      <source>All disagreements are resolved.</source>
      <translation>حُسمت كل الخلافات.</translation>
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
      <translation>إعادة القياس</translation>
    </message>
    <message>
      <source>Measuring</source>
      <translation>جارٍ القياس…</translation>
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
      <source>Stopped. The figures are unchanged.</source>
      <translation>توقّف القياس، ولم تتغيّر الأرقام.</translation>
    </message>
    <message>
      <source>{by}, {documents}</source>
      <translation>{by}، {documents}</translation>
    </message>
  </context>
  <context>
    <name>AgreementReasons</name>
    <message>
      <source>computed over whole texts only</source>
      <translation>يُحسب على النصوص الكاملة وحدها</translation>
    </message>
    <message>
      <source>fewer than two finished articles</source>
      <translation>أقلّ من مقالين منجزين</translation>
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
      <source>nobody annotated any</source>
      <translation>لم يوسّمها أحد</translation>
    </message>
    <message>
      <source>nobody annotated any claim</source>
      <translation>لم يوسّم أحد أي ادّعاء</translation>
    </message>
    <message>
      <source>nobody annotated anything</source>
      <translation>لم يوسّم أحد شيئًا</translation>
    </message>
    <message>
      <source>nobody created any</source>
      <translation>لم يُنشئها أحد</translation>
    </message>
    <message>
      <source>nothing was annotated by both</source>
      <translation>لا شيء وسّمه الاثنان</translation>
    </message>
    <message>
      <source>nothing was annotated twice</source>
      <translation>لم يُوسَّم شيء مرتين</translation>
    </message>
    <message>
      <source>only one value was used</source>
      <translation>استُعملت قيمة واحدة فقط</translation>
    </message>
    <message>
      <source>too few documents for an interval</source>
      <translation>عدد المقالات لا يكفي لحساب مجال الثقة</translation>
    </message>
    <message>
      <source>too few units to estimate chance agreement</source>
      <translation>عدد الوحدات لا يكفي لتقدير الاتفاق بالمصادفة</translation>
    </message>
  </context>
  <context>
    <name>Allowance</name>
    <message>
      <source>The lead shows no suggestions for this article: it counts for agreement.</source>
      <translation>لا يعرض المشرف اقتراحات لهذا المقال: فهو يُحتسب في الاتفاق.</translation>
    </message>
    <message>
      <source>This article is finished. Reopen it to see suggestions again.</source>
      <translation>هذا المقال منجز. أعد فتحه لتظهر الاقتراحات من جديد.</translation>
    </message>
  </context>
  <context>
    <name>AnalysisCards</name>
    <message>
      <source>Nothing to count with these filters</source>
      <translation>لا شيء يُعدّ بهذه التصفية</translation>
    </message>
    <message>
      <source>Nothing to count yet</source>
      <translation>لا شيء يُعدّ بعد</translation>
    </message>
  </context>
  <context>
    <name>AnalysisFilters</name>
    <message>
      <source>Affiliation</source>
      <translation>الانتماء</translation>
    </message>
    <message>
      <source>Attribute</source>
      <translation>السمة</translation>
    </message>
    <message>
      <source>Dates</source>
      <translation>التواريخ</translation>
    </message>
    <message>
      <source>Direction</source>
      <translation>الاتجاه</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>النوع</translation>
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
      <source>Layer</source>
      <translation>الطبقة</translation>
    </message>
    <message>
      <source>Outlet</source>
      <translation>المنبر</translation>
    </message>
    <message>
      <source>Speaker</source>
      <translation>المتحدّث</translation>
    </message>
    <message>
      <source>Stance</source>
      <translation>الموقف</translation>
    </message>
  </context>
  <context>
    <name>AnalysisPage</name>
    <message>
      <source>Read the annotations</source>
      <translation>قراءة التوسيمات</translation>
    </message>
    <message>
      <source>Reading the annotations</source>
      <translation>جارٍ قراءة التوسيمات…</translation>
    </message>
    <message>
      <source>Speaker register</source>
      <translation>فهرس المتحدّثين</translation>
    </message>
    <message>
      <source>Stopped. The annotations were not read.</source>
      <translation>أُوقفت القراءة، ولم تُقرأ التوسيمات.</translation>
    </message>
    <message>
      <source>{all} claims in all · {shown} shown</source>
      <translation>كل الادّعاءات: {all} · المعروض: {shown}</translation>
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
    <name>AnswerField</name>
    <message>
      <source>Answer</source>
      <translation>الجواب</translation>
    </message>
    <message>
      <source>Write an answer</source>
      <translation>كتابة جواب</translation>
    </message>
  </context>
  <context>
    <name>AnswerSections</name>
    <message>
      <source>Alpha</source>
      <translation>ألفا</translation>
    </message>
    <message>
      <source>Both</source>
      <translation>كلاهما</translation>
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
      <source>Confused with</source>
      <translation>التبس بـ</translation>
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
      <source>Label</source>
      <translation>الوسم</translation>
    </message>
    <message>
      <source>Labels of the article</source>
      <translation>وسوم المقال</translation>
    </message>
    <message>
      <source>Most frequent confusions</source>
      <translation>أكثر حالات الخلط</translation>
    </message>
    <message>
      <source>Only one</source>
      <translation>أحدهما فقط</translation>
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
      <source>Same</source>
      <translation>الإجابة نفسها</translation>
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
      <source>given or not, of each two who finished the article</source>
      <translation>أوُضع أم لا، بين كل اثنين أنجزا المقال</translation>
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
      <source>same claim or target; of each two annotators, rows: the first by name, columns: the second</source>
      <translation>الادّعاء أو الموضوع نفسه؛ من كل موسِّمَين، الصفوف: الأول بترتيب الأسماء، والأعمدة: الثاني</translation>
    </message>
  </context>
  <context>
    <name>ArticleLabelPanel</name>
    <message>
      <source>An article has at most one label of a group. Name</source>
      <translation>للمقال وسم واحد على الأكثر من كل مجموعة. الاسم</translation>
    </message>
    <message>
      <source>Group: an article has at most one of its labels</source>
      <translation>المجموعة: للمقال وسم واحد منها على الأكثر</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>المفتاح</translation>
    </message>
    <message>
      <source>Name of the group</source>
      <translation>اسم المجموعة</translation>
    </message>
    <message>
      <source>New group</source>
      <translation>مجموعة جديدة</translation>
    </message>
    <message>
      <source>New group…</source>
      <translation>مجموعة جديدة…</translation>
    </message>
    <message>
      <source>These labels are about a whole article. They are under Article → Labels of the article.</source>
      <translation>هذه الوسوم للمقال كله، وتجدها في المقال ← وسوم المقال.</translation>
    </message>
    <message>
      <source>none</source>
      <translation>لا شيء</translation>
    </message>
    <message>
      <source>{key} is also {name} in Review. In Annotate it labels the article.</source>
      <translation>المفتاح {key} مخصّص أيضًا لـ{name} في المراجعة، وفي التوسيم يضع وسمًا على المقال.</translation>
    </message>
    <message>
      <source>{key} is the key of {name} in Annotate. Choose another one.</source>
      <translation>المفتاح {key} مخصّص لـ{name} في التوسيم. اختر مفتاحًا آخر.</translation>
    </message>
  </context>
  <context>
    <name>ArticleMenu</name>
    <message>
      <source>Correct</source>
      <translation>تصحيح</translation>
    </message>
    <message>
      <source>Correct the text…</source>
      <translation>تصحيح النص…</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>فتح</translation>
    </message>
    <message>
      <source>Read</source>
      <translation>قراءة</translation>
    </message>
    <message>
      <source>Remove…</source>
      <translation>إزالة…</translation>
    </message>
  </context>
  <context>
    <name>ArticleRemoval</name>
    <message numerus="yes">
      <source>%n article(s) removed.</source>
      <translation>
        <numerusform>لم يُزَل أي مقال.</numerusform>
        <numerusform>أُزيل مقال واحد.</numerusform>
        <numerusform>أُزيل مقالان.</numerusform>
        <numerusform>أُزيلت %n مقالات.</numerusform>
        <numerusform>أُزيل %n مقالًا.</numerusform>
        <numerusform>أُزيل %n مقال.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) restored.</source>
      <translation>
        <numerusform>لم يُستعَد أي مقال.</numerusform>
        <numerusform>استُعيد مقال واحد.</numerusform>
        <numerusform>استُعيد مقالان.</numerusform>
        <numerusform>استُعيدت %n مقالات.</numerusform>
        <numerusform>استُعيد %n مقالًا.</numerusform>
        <numerusform>استُعيد %n مقال.</numerusform>
      </translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>إزالة</translation>
    </message>
    <message numerus="yes">
      <source>Remove %n article(s)? All annotations are kept, and you can restore them.</source>
      <translation>
        <numerusform>لا مقالات لإزالتها.</numerusform>
        <numerusform>أتريد إزالة مقال واحد؟ تبقى جميع التوسيمات محفوظة، ويمكنك استعادته.</numerusform>
        <numerusform>أتريد إزالة مقالين؟ تبقى جميع التوسيمات محفوظة، ويمكنك استعادتهما.</numerusform>
        <numerusform>أتريد إزالة %n مقالات؟ تبقى جميع التوسيمات محفوظة، ويمكنك استعادتها.</numerusform>
        <numerusform>أتريد إزالة %n مقالًا؟ تبقى جميع التوسيمات محفوظة، ويمكنك استعادتها.</numerusform>
        <numerusform>أتريد إزالة %n مقال؟ تبقى جميع التوسيمات محفوظة، ويمكنك استعادتها.</numerusform>
      </translation>
    </message>
    <message>
      <source>Remove articles</source>
      <translation>إزالة مقالات</translation>
    </message>
  </context>
  <context>
    <name>ArticleView</name>
    <message>
      <source>Article</source>
      <translation>المقال</translation>
    </message>
    <message>
      <source>The direction of this paragraph is uncertain. View → Direction switches it.</source>
      <translation>اتجاه هذه الفقرة غير مؤكَّد. يمكن تبديله من عرض ← الاتجاه.</translation>
    </message>
  </context>
  <context>
    <name>Asking</name>
    <message>
      <source>About this article</source>
      <translation>عن هذا المقال</translation>
    </message>
    <message>
      <source>About {quote}</source>
      <translation>عن {quote}</translation>
    </message>
    <message>
      <source>Your question is in the inbox.</source>
      <translation>سؤالك في الوارد.</translation>
    </message>
  </context>
  <context>
    <name>AskingDialog</name>
    <message>
      <source>Ctrl+Enter saves</source>
      <translation>Ctrl+Enter للحفظ</translation>
    </message>
  </context>
  <context>
    <name>AttributeTable</name>
    <message>
      <source>Add attribute</source>
      <translation>إضافة سمة</translation>
    </message>
    <message>
      <source>Add value</source>
      <translation>إضافة قيمة</translation>
    </message>
    <message>
      <source>Add value…</source>
      <translation>إضافة قيمة…</translation>
    </message>
    <message>
      <source>Change attribute {name}</source>
      <translation>تعديل السمة ⁨{name}⁩</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>حذف</translation>
    </message>
    <message>
      <source>Make default</source>
      <translation>جعلها القيمة الافتراضية</translation>
    </message>
    <message>
      <source>Merge into</source>
      <translation>دمج في</translation>
    </message>
    <message>
      <source>Move earlier</source>
      <translation>تقديم</translation>
    </message>
    <message>
      <source>Move later</source>
      <translation>تأخير</translation>
    </message>
    <message>
      <source>Name in files, such as group</source>
      <translation>الاسم في الملفات، مثل ⁦group⁩</translation>
    </message>
    <message>
      <source>Name in files, such as kind. With values: kind: person, group</source>
      <translation>الاسم في الملفات، مثل ⁦kind⁩. مع القيم: ⁦kind: person, group⁩</translation>
    </message>
    <message>
      <source>No attributes yet.</source>
      <translation>لا سمات بعد.</translation>
    </message>
    <message>
      <source>No default</source>
      <translation>بلا قيمة افتراضية</translation>
    </message>
    <message>
      <source>Offer</source>
      <translation>عرض</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>تغيير الاسم</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>تغيير الاسم…</translation>
    </message>
    <message>
      <source>Retire</source>
      <translation>إيقاف العرض</translation>
    </message>
    <message numerus="yes">
      <source>Show %n annotation(s)</source>
      <translation>
        <numerusform>لا توسيمات لإظهارها</numerusform>
        <numerusform>إظهار توسيم واحد</numerusform>
        <numerusform>إظهار توسيمين</numerusform>
        <numerusform>إظهار %n توسيمات</numerusform>
        <numerusform>إظهار %n توسيمًا</numerusform>
        <numerusform>إظهار %n توسيم</numerusform>
      </translation>
    </message>
    <message>
      <source>Shown in {language}. In files it stays {name}.</source>
      <translation>الاسم الظاهر باللغة ⁨{language}⁩. يبقى في الملفات ⁨{name}⁩.</translation>
    </message>
    <message>
      <source>any text</source>
      <translation>أي نص</translation>
    </message>
    <message>
      <source>merged into {value}</source>
      <translation>مدمجة في ⁨{value}⁩</translation>
    </message>
    <message>
      <source>not offered</source>
      <translation>لا تُعرض</translation>
    </message>
  </context>
  <context>
    <name>Availability</name>
    <message>
      <source>choose who you are first</source>
      <translation>حدّد أولًا من أنت</translation>
    </message>
    <message>
      <source>for leads</source>
      <translation>للمشرفين</translation>
    </message>
    <message>
      <source>for leads and reviewers</source>
      <translation>للمشرفين والمراجِعين</translation>
    </message>
    <message>
      <source>no article is shown</source>
      <translation>لا مقال معروض</translation>
    </message>
    <message>
      <source>no claim is selected</source>
      <translation>لا ادّعاء محدَّد</translation>
    </message>
    <message>
      <source>no span is selected</source>
      <translation>لا مقطع محدَّد</translation>
    </message>
    <message>
      <source>no suggestion is selected</source>
      <translation>لم يُحدَّد أيّ اقتراح</translation>
    </message>
    <message>
      <source>not possible now</source>
      <translation>غير متاح الآن</translation>
    </message>
    <message>
      <source>nothing is selected</source>
      <translation>لا شيء محدَّد</translation>
    </message>
    <message>
      <source>nothing to redo</source>
      <translation>لا شيء يُعاد</translation>
    </message>
    <message>
      <source>nothing to resolve</source>
      <translation>لا شيء يُحسم</translation>
    </message>
    <message>
      <source>nothing to undo</source>
      <translation>لا شيء للتراجع عنه</translation>
    </message>
    <message>
      <source>only in Agreement</source>
      <translation>في الاتفاق فقط</translation>
    </message>
    <message>
      <source>only in Analysis</source>
      <translation>في التحليل فقط</translation>
    </message>
    <message>
      <source>only in Annotate</source>
      <translation>في التوسيم فقط</translation>
    </message>
    <message>
      <source>only in Annotate and Review</source>
      <translation>في التوسيم والمراجعة فقط</translation>
    </message>
    <message>
      <source>only in Export</source>
      <translation>في التصدير فقط</translation>
    </message>
    <message>
      <source>only in Project</source>
      <translation>في المشروع فقط</translation>
    </message>
    <message>
      <source>only in Review</source>
      <translation>في المراجعة فقط</translation>
    </message>
    <message>
      <source>open a project first</source>
      <translation>افتح مشروعًا أولًا</translation>
    </message>
    <message>
      <source>the project is not shared</source>
      <translation>المشروع غير مُشارَك</translation>
    </message>
    <message>
      <source>there are no suggestions for this article</source>
      <translation>لا اقتراحات لهذا المقال</translation>
    </message>
    <message>
      <source>this article is not done</source>
      <translation>هذا المقال غير منجز</translation>
    </message>
    <message>
      <source>this is the first article</source>
      <translation>هذا أول المقالات</translation>
    </message>
    <message>
      <source>this is the last article</source>
      <translation>هذا آخر المقالات</translation>
    </message>
  </context>
  <context>
    <name>Background</name>
    <message>
      <source>Stop</source>
      <translation>إيقاف</translation>
    </message>
    <message>
      <source>claims</source>
      <translation>الادّعاءات</translation>
    </message>
    <message>
      <source>documents</source>
      <translation>المقالات</translation>
    </message>
    <message>
      <source>figures</source>
      <translation>المقاييس</translation>
    </message>
    <message>
      <source>index</source>
      <translation>الفهرس</translation>
    </message>
    <message>
      <source>intervals</source>
      <translation>مجالات الثقة</translation>
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
      <source>receive</source>
      <translation>استلام</translation>
    </message>
    <message>
      <source>samples</source>
      <translation>العيّنات</translation>
    </message>
    <message>
      <source>send</source>
      <translation>إرسال</translation>
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
    <name>Browsing</name>
    <message numerus="yes">
      <source>%n later step(s) will be undone.</source>
      <translation>
        <numerusform>لا خطوات لاحقة للتراجع عنها.</numerusform>
        <numerusform>يشمل التراجع خطوة لاحقة واحدة.</numerusform>
        <numerusform>يشمل التراجع خطوتين لاحقتين.</numerusform>
        <numerusform>يشمل التراجع %n خطوات لاحقة.</numerusform>
        <numerusform>يشمل التراجع %n خطوة لاحقة.</numerusform>
        <numerusform>يشمل التراجع %n خطوة لاحقة.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n step(s) of {names} stay.</source>
      <translation>
        <numerusform>لا خطوات لغيرك (⁨{names}⁩).</numerusform>
        <numerusform>تبقى خطوة واحدة لغيرك (⁨{names}⁩).</numerusform>
        <numerusform>تبقى خطوتان لغيرك (⁨{names}⁩).</numerusform>
        <numerusform>تبقى %n خطوات لغيرك (⁨{names}⁩).</numerusform>
        <numerusform>تبقى %n خطوة لغيرك (⁨{names}⁩).</numerusform>
        <numerusform>تبقى %n خطوة لغيرك (⁨{names}⁩).</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n step(s) stay, since others' changes build on them.</source>
      <translation>
        <numerusform>لا تبقى أي خطوة.</numerusform>
        <numerusform>تبقى خطوة واحدة لأن تغييرات الآخرين مبنية عليها.</numerusform>
        <numerusform>تبقى خطوتان لأن تغييرات الآخرين مبنية عليهما.</numerusform>
        <numerusform>تبقى %n خطوات لأن تغييرات الآخرين مبنية عليها.</numerusform>
        <numerusform>تبقى %n خطوة لأن تغييرات الآخرين مبنية عليها.</numerusform>
        <numerusform>تبقى %n خطوة لأن تغييرات الآخرين مبنية عليها.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n step(s) undone.</source>
      <translation>
        <numerusform>لا خطوات للتراجع عنها.</numerusform>
        <numerusform>تمّ التراجع عن خطوة واحدة.</numerusform>
        <numerusform>تمّ التراجع عن خطوتين.</numerusform>
        <numerusform>تمّ التراجع عن %n خطوات.</numerusform>
        <numerusform>تمّ التراجع عن %n خطوة.</numerusform>
        <numerusform>تمّ التراجع عن %n خطوة.</numerusform>
      </translation>
    </message>
    <message>
      <source>Reading the history</source>
      <translation>قراءة السجلّ</translation>
    </message>
    <message>
      <source>Step undone.</source>
      <translation>تمّ التراجع عن الخطوة.</translation>
    </message>
  </context>
  <context>
    <name>ButtonRow</name>
    <message>
      <source>More</source>
      <translation>المزيد</translation>
    </message>
  </context>
  <context>
    <name>CellActs</name>
    <message numerus="yes">
      <source>%n article(s) stay assigned because they were started.</source>
      <translation>
        <numerusform>لا مقال يبقى مسنَدًا.</numerusform>
        <numerusform>يبقى مقال واحد مسنَدًا لأنه بدأ.</numerusform>
        <numerusform>يبقى مقالان مسنَدين لأنهما بدآ.</numerusform>
        <numerusform>تبقى %n مقالات مسنَدة لأنها بدأت.</numerusform>
        <numerusform>يبقى %n مقالًا مسنَدًا لأنها بدأت.</numerusform>
        <numerusform>يبقى %n مقال مسنَدًا لأنها بدأت.</numerusform>
      </translation>
    </message>
    <message>
      <source>Too many cells are selected. Use “Assign…” for many articles.</source>
      <translation>عدد الخانات المحدَّدة كبير. استعمل «إسناد…» للمقالات الكثيرة.</translation>
    </message>
  </context>
  <context>
    <name>Checklist</name>
    <message>
      <source>Add the team</source>
      <translation>إضافة الفريق</translation>
    </message>
    <message>
      <source>Assign articles</source>
      <translation>إسناد المقالات</translation>
    </message>
    <message>
      <source>Create packages</source>
      <translation>إنشاء الحزم</translation>
    </message>
    <message>
      <source>First steps</source>
      <translation>الخطوات الأولى</translation>
    </message>
    <message>
      <source>Hide</source>
      <translation>إخفاء</translation>
    </message>
    <message>
      <source>Import articles</source>
      <translation>استيراد المقالات</translation>
    </message>
    <message>
      <source>Read or write the guideline</source>
      <translation>قراءة الدليل أو كتابته</translation>
    </message>
    <message>
      <source>done</source>
      <translation>منجز</translation>
    </message>
    <message>
      <source>to do</source>
      <translation>لم يُنجز بعد</translation>
    </message>
  </context>
  <context>
    <name>ChipRow</name>
    <message>
      <source>Remove {words}</source>
      <translation>إزالة ⁨{words}⁩</translation>
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
      <source>My own version</source>
      <translation>توسيمي الخاص</translation>
    </message>
    <message>
      <source>Neither</source>
      <translation>لا شيء منها</translation>
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
      <source>Tab: to the parts · ↑ ↓: part · ← → or digit: choose · Esc: cancel</source>
      <translation>Tab: إلى الأجزاء · ⁦↑ ↓⁩: الجزء · ⁦← →⁩ أو رقم: الاختيار · Esc: الإلغاء</translation>
    </message>
    <message>
      <source>Which annotation is correct?</source>
      <translation>أيّ التوسيمات هو الصحيح؟</translation>
    </message>
    <message>
      <source>Your own annotation</source>
      <translation>توسيمك</translation>
    </message>
  </context>
  <context>
    <name>ClaimCards</name>
    <message>
      <source>Claims</source>
      <translation>الادّعاءات</translation>
    </message>
    <message>
      <source>Corrected by {name}</source>
      <translation>صحّحه {name}</translation>
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
      <source>contradicted by</source>
      <translation>يناقضه</translation>
    </message>
    <message>
      <source>contradicts</source>
      <translation>يناقض</translation>
    </message>
    <message>
      <source>needs speaker</source>
      <translation>ينقصه متحدّث</translation>
    </message>
    <message>
      <source>needs stance</source>
      <translation>ينقصه موقف</translation>
    </message>
    <message>
      <source>note: {note}</source>
      <translation>ملاحظة: {note}</translation>
    </message>
    <message>
      <source>same as</source>
      <translation>يطابق</translation>
    </message>
    <message>
      <source>supported by</source>
      <translation>يؤيّده</translation>
    </message>
    <message>
      <source>supports</source>
      <translation>يؤيّد</translation>
    </message>
  </context>
  <context>
    <name>ClaimsCard</name>
    <message>
      <source>Claims</source>
      <translation>الادّعاءات</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>مسح التصفية</translation>
    </message>
    <message>
      <source>Enter opens the article at the claim</source>
      <translation>يفتح Enter المقال عند الادّعاء</translation>
    </message>
    <message>
      <source>Group the same</source>
      <translation>جمع المتطابق</translation>
    </message>
    <message>
      <source>No claims with these filters</source>
      <translation>لا ادّعاءات بهذه التصفية</translation>
    </message>
    <message>
      <source>No claims yet</source>
      <translation>لا ادّعاءات بعد</translation>
    </message>
  </context>
  <context>
    <name>ClaimsModel</name>
    <message>
      <source>Article</source>
      <translation>المقال</translation>
    </message>
    <message>
      <source>Claim</source>
      <translation>الادّعاء</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>التاريخ</translation>
    </message>
    <message>
      <source>Said by</source>
      <translation>المتحدّث</translation>
    </message>
    <message>
      <source>Stance of others</source>
      <translation>موقف الآخرين</translation>
    </message>
  </context>
  <context>
    <name>ClaimsTable</name>
    <message>
      <source>Claims</source>
      <translation>الادّعاءات</translation>
    </message>
  </context>
  <context>
    <name>ColorCard</name>
    <message>
      <source>Dark: line on page, line on tint; text on tint {ratio}</source>
      <translation>الداكن: الخط على الصفحة، والخط على التظليل؛ النص على التظليل {ratio}</translation>
    </message>
    <message>
      <source>Light: line on page, line on tint; text on tint {ratio}</source>
      <translation>الفاتح: الخط على الصفحة، والخط على التظليل؛ النص على التظليل {ratio}</translation>
    </message>
    <message>
      <source>Line</source>
      <translation>الخط</translation>
    </message>
    <message>
      <source>Tint</source>
      <translation>التظليل</translation>
    </message>
    <message>
      <source>Too little contrast: it cannot be published.</source>
      <translation>التباين غير كافٍ: لا يمكن نشره.</translation>
    </message>
    <message>
      <source>enough contrast</source>
      <translation>التباين كافٍ</translation>
    </message>
    <message>
      <source>too little contrast</source>
      <translation>التباين غير كافٍ</translation>
    </message>
  </context>
  <context>
    <name>CompareDialog</name>
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
    <message>
      <source>May be one speaker</source>
      <translation>قد يكونان متحدّثًا واحدًا</translation>
    </message>
    <message>
      <source>Merge into {entry}</source>
      <translation>دمج في {entry}</translation>
    </message>
    <message>
      <source>Merge into {entry} ({mark})</source>
      <translation>دمج في {entry} ({mark})</translation>
    </message>
    <message>
      <source>No other pairs.</source>
      <translation>لا أزواج أخرى.</translation>
    </message>
    <message>
      <source>Two speakers</source>
      <translation>متحدّثان مختلفان</translation>
    </message>
    <message>
      <source>part of the name</source>
      <translation>جزء من الاسم</translation>
    </message>
    <message>
      <source>same name</source>
      <translation>الاسم نفسه</translation>
    </message>
    <message>
      <source>same name in another script</source>
      <translation>الاسم نفسه بكتابة أخرى</translation>
    </message>
    <message>
      <source>similar name</source>
      <translation>اسم مشابه</translation>
    </message>
  </context>
  <context>
    <name>Comparison</name>
    <message>
      <source>Corrected text: new words are underlined</source>
      <translation>النص المصحَّح: تحت الكلمات الجديدة خط</translation>
    </message>
    <message>
      <source>Text before: removed words are struck, moved ones tinted</source>
      <translation>النص السابق: الكلمات المحذوفة مشطوبة، والمنقولة مظلّلة</translation>
    </message>
  </context>
  <context>
    <name>Composer</name>
    <message>
      <source>Your own annotation</source>
      <translation>توسيمك</translation>
    </message>
  </context>
  <context>
    <name>Composing</name>
    <message>
      <source>Select other words, or press Tab for the other parts. Press Enter to resolve.</source>
      <translation>حدّد كلمات أخرى، أو اضغط Tab للأجزاء الأخرى. اضغط Enter للحسم.</translation>
    </message>
    <message>
      <source>Stance of</source>
      <translation>صاحب الموقف</translation>
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
    <name>ConflictBar</name>
    <message>
      <source>Keep for {command}</source>
      <translation>إبقاء المفتاح لـ{command}</translation>
    </message>
    <message>
      <source>Use for {command}</source>
      <translation>نقل المفتاح إلى {command}</translation>
    </message>
    <message>
      <source>{key} is already used by {command}.</source>
      <translation>المفتاح {key} مستخدم في {command}.</translation>
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
        <numerusform>بقي %n تعارضات</numerusform>
        <numerusform>بقي %n تعارضًا</numerusform>
        <numerusform>بقي %n تعارض</numerusform>
      </translation>
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
      <source>Press a digit to choose, S to skip, Esc to close.</source>
      <translation>اضغط رقمًا للاختيار، أو S للتخطّي، أو Esc للإغلاق.</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>تخطّي</translation>
    </message>
    <message>
      <source>in use until resolved</source>
      <translation>معمول به إلى حين الحسم</translation>
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
    <message>
      <source>Who is this?…</source>
      <translation>من هذا؟…</translation>
    </message>
  </context>
  <context>
    <name>Copies</name>
    <message>
      <source>a copy that is new here</source>
      <translation>نسخة جديدة هنا</translation>
    </message>
    <message>
      <source>copy {number}</source>
      <translation>النسخة {number}</translation>
    </message>
    <message>
      <source>their copy</source>
      <translation>النسخة الوحيدة</translation>
    </message>
    <message>
      <source>this copy</source>
      <translation>هذه النسخة</translation>
    </message>
  </context>
  <context>
    <name>CopiesTable</name>
    <message>
      <source>By the clock of the computer that it is on.</source>
      <translation>بحسب ساعة الحاسوب الذي توجد عليه النسخة.</translation>
    </message>
    <message>
      <source>Changes</source>
      <translation>التغييرات</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>النسخة</translation>
    </message>
    <message>
      <source>Last work</source>
      <translation>آخر عمل</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>الاسم</translation>
    </message>
    <message>
      <source>People and their copies</source>
      <translation>الأشخاص ونسخهم</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>وصل</translation>
    </message>
    <message>
      <source>When this work came here.</source>
      <translation>متى وصل هذا العمل إلى هنا.</translation>
    </message>
    <message>
      <source>none known yet</source>
      <translation>لا نسخة معروفة بعد</translation>
    </message>
    <message>
      <source>{name}, new</source>
      <translation>{name}، جديد</translation>
    </message>
  </context>
  <context>
    <name>Correcting</name>
    <message>
      <source>Del takes this fragment out.</source>
      <translation>مفتاح Del يزيل هذا الجزء.</translation>
    </message>
    <message>
      <source>Enter accepts, Esc cancels.</source>
      <translation>Enter للقبول وEsc للإلغاء.</translation>
    </message>
    <message>
      <source>No suggestion is selected.</source>
      <translation>لم يُحدَّد أيّ اقتراح.</translation>
    </message>
    <message>
      <source>end</source>
      <translation>النهاية</translation>
    </message>
    <message>
      <source>start</source>
      <translation>البداية</translation>
    </message>
    <message>
      <source>{edge} of fragment {number} of {count}</source>
      <translation>{edge} في الجزء {number} من {count}</translation>
    </message>
    <message>
      <source>{label}, {edge}: Left and Right move it (Alt: by letters), Up and Down take another edge. Tab: next part.</source>
      <translation>{label}، {edge}: السهمان الأيمن والأيسر يحرّكانها، ومع Alt حرفًا حرفًا، والأعلى والأسفل ينتقلان إلى طرف آخر. Tab: الجزء التالي.</translation>
    </message>
  </context>
  <context>
    <name>CorrectingBar</name>
    <message>
      <source>Finish</source>
      <translation>إنهاء</translation>
    </message>
    <message>
      <source>You are correcting the annotations of {name}</source>
      <translation>أنت تصحّح توسيمات {name}</translation>
    </message>
  </context>
  <context>
    <name>CorrectionBar</name>
    <message>
      <source>Close</source>
      <translation>إغلاق</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>إظهار</translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>تراجع عن التصحيح</translation>
    </message>
    <message numerus="yes">
      <source>{name} corrected %n of your annotation(s) here.</source>
      <translation>
        <numerusform>لم يصحّح {name} شيئًا من توسيماتك هنا.</numerusform>
        <numerusform>صحّح {name} توسيمًا واحدًا من توسيماتك هنا.</numerusform>
        <numerusform>صحّح {name} توسيمين من توسيماتك هنا.</numerusform>
        <numerusform>صحّح {name} %n من توسيماتك هنا.</numerusform>
        <numerusform>صحّح {name} %n من توسيماتك هنا.</numerusform>
        <numerusform>صحّح {name} %n من توسيماتك هنا.</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>Corrections</name>
    <message numerus="yes">
      <source>%n annotation(s) deleted by {name}.</source>
      <translation>
        <numerusform>لم يحذف {name} أي توسيم.</numerusform>
        <numerusform>حذف {name} توسيمًا واحدًا.</numerusform>
        <numerusform>حذف {name} توسيمين.</numerusform>
        <numerusform>حذف {name} %n توسيمات.</numerusform>
        <numerusform>حذف {name} %n توسيمًا.</numerusform>
        <numerusform>حذف {name} %n توسيم.</numerusform>
      </translation>
    </message>
    <message>
      <source>Take back</source>
      <translation>تراجع عن التصحيح</translation>
    </message>
    <message>
      <source>The correction was taken back.</source>
      <translation>تم التراجع عن التصحيح.</translation>
    </message>
  </context>
  <context>
    <name>Crash</name>
    <message>
      <source>Annotator had an internal error. Everything shown as saved is saved.
Please send the details below to the maintainers.</source>
      <translation>حدث خطأ داخلي في Annotator. كل ما ظهر أنه محفوظ قد حُفظ.
يُرجى إرسال التفاصيل أدناه إلى مطوّري البرنامج.</translation>
    </message>
  </context>
  <context>
    <name>CrossCard</name>
    <message>
      <source>The first {shown} of {all}</source>
      <translation>أول {shown} من {all}</translation>
    </message>
    <message>
      <source>about</source>
      <translation>عن</translation>
    </message>
    <message>
      <source>and its claims</source>
      <translation>وادّعاءاته</translation>
    </message>
    <message>
      <source>any claim or target</source>
      <translation>أيّ ادّعاء أو موضوع</translation>
    </message>
    <message>
      <source>towards</source>
      <translation>تجاه</translation>
    </message>
  </context>
  <context>
    <name>CrossModel</name>
    <message>
      <source>A claim counts for each of its speakers and stances.</source>
      <translation>يُحسب الادّعاء لكل متحدّث به ولكل موقف منه.</translation>
    </message>
  </context>
  <context>
    <name>Crossings</name>
    <message>
      <source>All shown</source>
      <translation>كل المعروض</translation>
    </message>
    <message>
      <source>Quotations by form</source>
      <translation>طرق النقل</translation>
    </message>
    <message>
      <source>Speaker</source>
      <translation>المتحدّث</translation>
    </message>
    <message>
      <source>Stances by speaker</source>
      <translation>المواقف بحسب المتحدّث</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>القيمة</translation>
    </message>
    <message>
      <source>Values together</source>
      <translation>اقتران القيم</translation>
    </message>
    <message>
      <source>Who opposes</source>
      <translation>المعارِض</translation>
    </message>
    <message>
      <source>Who opposes whom</source>
      <translation>من يعارض من</translation>
    </message>
    <message>
      <source>all</source>
      <translation>الكل</translation>
    </message>
    <message>
      <source>all shown</source>
      <translation>كل المعروض</translation>
    </message>
    <message>
      <source>{value} or not set</source>
      <translation>{value} أو غير محدّد</translation>
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
      <source>said by</source>
      <translation>المتحدّث:</translation>
    </message>
    <message>
      <source>stance of</source>
      <translation>موقف:</translation>
    </message>
  </context>
  <context>
    <name>DateField</name>
    <message>
      <source>Choose a day</source>
      <translation>اختر يومًا</translation>
    </message>
  </context>
  <context>
    <name>DatesPopup</name>
    <message>
      <source>From</source>
      <translation>من</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>عرض</translation>
    </message>
    <message>
      <source>To</source>
      <translation>إلى</translation>
    </message>
    <message>
      <source>Write a date as 2026, 2026-03 or 2026-03-31.</source>
      <translation>اكتب التاريخ هكذا: ⁦2026⁩ أو ⁦2026-03⁩ أو ⁦2026-03-31⁩.</translation>
    </message>
  </context>
  <context>
    <name>Deciding</name>
    <message>
      <source>Suggestion dismissed.</source>
      <translation>رُفض الاقتراح.</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>تراجع</translation>
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
        <numerusform>وُسِّم %n مواضع: {label}.</numerusform>
        <numerusform>وُسِّم %n موضعًا: {label}.</numerusform>
        <numerusform>وُسِّم %n موضع: {label}.</numerusform>
      </translation>
    </message>
    <message>
      <source>Hidden control character in paragraph {paragraph}: {name} (U+{code}), code point {offset}: {problem}.</source>
      <translation>محرف تحكّم خفي في الفقرة {paragraph}: {name} (⁦U+{code}⁩)، نقطة الترميز {offset}: {problem}.</translation>
    </message>
    <message>
      <source>Redone: {act}</source>
      <translation>أُعيد تنفيذ: {act}</translation>
    </message>
    <message>
      <source>Select some words first.</source>
      <translation>حدّد كلمات أولًا.</translation>
    </message>
    <message>
      <source>Select the next fragment, then press the label's key.</source>
      <translation>حدّد الجزء التالي، ثم اضغط مفتاح الوسم.</translation>
    </message>
    <message>
      <source>Select words or a span first.</source>
      <translation>حدّد كلمات أو مقطعًا أولًا.</translation>
    </message>
    <message>
      <source>Undone: {act}</source>
      <translation>جرى التراجع عن: {act}</translation>
    </message>
  </context>
  <context>
    <name>DetailsDialog</name>
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
    <message numerus="yes">
      <source>%n suggested</source>
      <translation>
        <numerusform>لا اقتراحات</numerusform>
        <numerusform>اقتراح واحد</numerusform>
        <numerusform>اقتراحان</numerusform>
        <numerusform>%n اقتراحات</numerusform>
        <numerusform>%n اقتراحًا</numerusform>
        <numerusform>%n اقتراح</numerusform>
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
      <source>Any label of the article</source>
      <translation>كل وسوم المقال</translation>
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
      <translation>منجز</translation>
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
      <source>Saved filters</source>
      <translation>عوامل التصفية المحفوظة</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>متخطّى</translation>
    </message>
    <message>
      <source>Started</source>
      <translation>قيد العمل</translation>
    </message>
    <message>
      <source>Status and language</source>
      <translation>الحالة واللغة</translation>
    </message>
    <message>
      <source>The list is filtered: {parts}</source>
      <translation>القائمة مصفّاة: {parts}</translation>
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
      <translation>المنجز: {done} من {all}</translation>
    </message>
    <message>
      <source>{n} of {all}</source>
      <translation>{n} من {all}</translation>
    </message>
    <message>
      <source>“{words}”</source>
      <translation>«{words}»</translation>
    </message>
  </context>
  <context>
    <name>DocumentTableModel</name>
    <message numerus="yes">
      <source>%n of them without an assignment</source>
      <translation>
        <numerusform>كلهم أُسند إليهم</numerusform>
        <numerusform>أحدهم دون إسناد</numerusform>
        <numerusform>اثنان منهم دون إسناد</numerusform>
        <numerusform>%n منهم دون إسناد</numerusform>
        <numerusform>%n منهم دون إسناد</numerusform>
        <numerusform>%n منهم دون إسناد</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n word(s)</source>
      <translation>
        <numerusform>لا كلمات</numerusform>
        <numerusform>كلمة واحدة</numerusform>
        <numerusform>كلمتان</numerusform>
        <numerusform>%n كلمات</numerusform>
        <numerusform>%n كلمة</numerusform>
        <numerusform>%n كلمة</numerusform>
      </translation>
    </message>
    <message>
      <source>Claims</source>
      <translation>الادّعاءات</translation>
    </message>
    <message>
      <source>Flagged</source>
      <translation>عليه إشارة</translation>
    </message>
    <message>
      <source>Labels</source>
      <translation>الوسوم</translation>
    </message>
    <message>
      <source>Languages</source>
      <translation>اللغات</translation>
    </message>
    <message>
      <source>No value</source>
      <translation>بلا قيمة</translation>
    </message>
    <message>
      <source>People</source>
      <translation>الأشخاص</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>العنوان</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>الكلمات</translation>
    </message>
    <message>
      <source>{n} done</source>
      <translation>منجز: {n}</translation>
    </message>
    <message>
      <source>{n} not started</source>
      <translation>لم يبدأ: {n}</translation>
    </message>
    <message>
      <source>{n} skipped</source>
      <translation>متخطّى: {n}</translation>
    </message>
    <message>
      <source>{n} started</source>
      <translation>قيد العمل: {n}</translation>
    </message>
    <message>
      <source>{value} ({count})</source>
      <translation>{value} ({count})</translation>
    </message>
  </context>
  <context>
    <name>DocumentTableView</name>
    <message>
      <source>Articles</source>
      <translation>المقالات</translation>
    </message>
  </context>
  <context>
    <name>DocumentsSection</name>
    <message>
      <source>Arranging the articles</source>
      <translation>جارٍ ترتيب المقالات…</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>التفاصيل</translation>
    </message>
    <message>
      <source>Import articles…</source>
      <translation>استيراد مقالات…</translation>
    </message>
    <message>
      <source>Reading the articles</source>
      <translation>جارٍ قراءة المقالات…</translation>
    </message>
    <message>
      <source>Removed articles…</source>
      <translation>المقالات المُزالة…</translation>
    </message>
    <message>
      <source>{shown} of {all} articles</source>
      <translation>المقالات المعروضة: {shown} من {all}</translation>
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
      <source>What needs to be checked?</source>
      <translation>ما الذي يحتاج إلى مراجعة؟</translation>
    </message>
  </context>
  <context>
    <name>EncodingDialog</name>
    <message numerus="yes">
      <source>Encoding of %n file(s)</source>
      <translation>
        <numerusform>لا ملفات لاختيار ترميزها</numerusform>
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
      <source>Not UTF-8: {names}. Choose the encoding in which the text is readable.</source>
      <translation>ليست بترميز UTF-8: {names}. اختر الترميز الذي يُقرأ به النص صحيحًا.</translation>
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
    <name>Entries</name>
    <message>
      <source>In the register</source>
      <translation>في الفهرس</translation>
    </message>
    <message>
      <source>In this article</source>
      <translation>في هذا المقال</translation>
    </message>
    <message>
      <source>in another script</source>
      <translation>بكتابة أخرى</translation>
    </message>
    <message>
      <source>mentioned before</source>
      <translation>ذُكر قبله</translation>
    </message>
    <message>
      <source>part of the name</source>
      <translation>جزء من الاسم</translation>
    </message>
    <message>
      <source>same name</source>
      <translation>الاسم نفسه</translation>
    </message>
    <message>
      <source>same words elsewhere</source>
      <translation>الكلمات نفسها في مقال آخر</translation>
    </message>
    <message>
      <source>same words in this article</source>
      <translation>الكلمات نفسها في هذا المقال</translation>
    </message>
    <message>
      <source>similar name</source>
      <translation>اسم مشابه</translation>
    </message>
  </context>
  <context>
    <name>EntryChip</name>
    <message>
      <source>In the register. Click to choose another.</source>
      <translation>في الفهرس. انقر لاختيار مدخل آخر.</translation>
    </message>
    <message>
      <source>Not in the register yet.</source>
      <translation>ليس في الفهرس بعد.</translation>
    </message>
    <message>
      <source>Proposed: {why}. Click to link.</source>
      <translation>مقترح: {why}. انقر للربط.</translation>
    </message>
    <message>
      <source>{key}: Who is this?</source>
      <translation>{key}: من هذا؟</translation>
    </message>
    <message>
      <source>{key}: {entry}?</source>
      <translation>{key}: {entry}؟</translation>
    </message>
  </context>
  <context>
    <name>EntryChooser</name>
    <message>
      <source>Find in either script</source>
      <translation>البحث بأي كتابة</translation>
    </message>
    <message>
      <source>New entry “{words}”</source>
      <translation>مدخل جديد «{words}»</translation>
    </message>
    <message>
      <source>No entry is found</source>
      <translation>لم يُعثر على أي مدخل</translation>
    </message>
  </context>
  <context>
    <name>EntryDialog</name>
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
    <message>
      <source>Belongs to</source>
      <translation>ينتمي إلى</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>حذف</translation>
    </message>
    <message>
      <source>Deleted from the register: {entry}.</source>
      <translation>حُذف من الفهرس: {entry}.</translation>
    </message>
    <message>
      <source>Entry of the register</source>
      <translation>مدخل في الفهرس</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>النوع</translation>
    </message>
    <message>
      <source>Merged into it</source>
      <translation>المدموج فيه</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>الاسم</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>ملاحظة</translation>
    </message>
    <message>
      <source>Other names, one a line</source>
      <translation>أسماء أخرى، كل اسم في سطر</translation>
    </message>
    <message>
      <source>Same as…</source>
      <translation>هو نفسه…</translation>
    </message>
    <message>
      <source>Split off…</source>
      <translation>فصل جزء…</translation>
    </message>
    <message>
      <source>Wikidata</source>
      <translation>ويكي بيانات</translation>
    </message>
    <message>
      <source>{entry} is an entry of its own again.</source>
      <translation>عاد {entry} مدخلًا مستقلًا.</translation>
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
    <message numerus="yes">
      <source>Export %n format(s)</source>
      <translation>
        <numerusform>لا صيغ للتصدير</numerusform>
        <numerusform>تصدير صيغة واحدة</numerusform>
        <numerusform>تصدير صيغتين</numerusform>
        <numerusform>تصدير %n صيغ</numerusform>
        <numerusform>تصدير %n صيغة</numerusform>
        <numerusform>تصدير %n صيغة</numerusform>
      </translation>
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
      <source>No article is finished yet. Select “Include unfinished articles” to export them anyway.</source>
      <translation>لا مقال منجز بعد. حدّد «تضمين المقالات غير المنجزة» لتصديرها رغم ذلك.</translation>
    </message>
    <message>
      <source>Preparing the export</source>
      <translation>جارٍ تحضير التصدير…</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>إظهار في المجلد</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation>توقّف التصدير.</translation>
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
      <translation>انقر هنا أو اضغط Enter لفتح الحالات في المراجعة</translation>
    </message>
  </context>
  <context>
    <name>FigureTables</name>
    <message>
      <source>Accepted</source>
      <translation>مقبولة</translation>
    </message>
    <message>
      <source>Actions saved</source>
      <translation>الإجراءات الموفَّرة</translation>
    </message>
    <message>
      <source>Agreement</source>
      <translation>الاتفاق</translation>
    </message>
    <message>
      <source>Agreement with and without suggestions</source>
      <translation>الاتفاق مع الاقتراحات ومن دونها</translation>
    </message>
    <message>
      <source>All claims</source>
      <translation>كل الادّعاءات</translation>
    </message>
    <message>
      <source>Articles assigned</source>
      <translation>المقالات المسندة</translation>
    </message>
    <message>
      <source>Articles finished</source>
      <translation>المقالات المنجزة</translation>
    </message>
    <message>
      <source>By label</source>
      <translation>بحسب الوسم</translation>
    </message>
    <message>
      <source>By language</source>
      <translation>بحسب اللغة</translation>
    </message>
    <message>
      <source>By month</source>
      <translation>بحسب الشهر</translation>
    </message>
    <message>
      <source>By source</source>
      <translation>بحسب المصدر</translation>
    </message>
    <message>
      <source>Claims, exact F1</source>
      <translation>الادّعاءات، F1 التام</translation>
    </message>
    <message>
      <source>Claims, overlap F1</source>
      <translation>الادّعاءات، F1 بالتداخل</translation>
    </message>
    <message>
      <source>Complete claims, F1</source>
      <translation>الادّعاءات المكتملة، F1</translation>
    </message>
    <message>
      <source>Difference</source>
      <translation>الفرق</translation>
    </message>
    <message>
      <source>Dismissed</source>
      <translation>مرفوضة</translation>
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
      <source>Learning</source>
      <translation>التعلّم</translation>
    </message>
    <message>
      <source>Memory</source>
      <translation>الذاكرة</translation>
    </message>
    <message>
      <source>Month</source>
      <translation>الشهر</translation>
    </message>
    <message>
      <source>Not known</source>
      <translation>غير معروف</translation>
    </message>
    <message>
      <source>Nothing was accepted or dismissed where this copy knows of both.</source>
      <translation>لم يُقبل شيء ولم يُرفض حيث تعرف هذه النسخة كليهما.</translation>
    </message>
    <message>
      <source>Of them changed</source>
      <translation>منها معدَّلة</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>الدقّة</translation>
    </message>
    <message>
      <source>Shown</source>
      <translation>معروضة</translation>
    </message>
    <message>
      <source>Source</source>
      <translation>المصدر</translation>
    </message>
    <message>
      <source>With</source>
      <translation>معها</translation>
    </message>
    <message>
      <source>Without</source>
      <translation>من دونها</translation>
    </message>
    <message>
      <source>each part of a suggestion by itself</source>
      <translation>كل جزء من الاقتراح على حدة</translation>
    </message>
    <message>
      <source>suggested claims</source>
      <translation>الادّعاءات المقترحة</translation>
    </message>
    <message>
      <source>{level}%</source>
      <translation>{level}٪</translation>
    </message>
  </context>
  <context>
    <name>FileActs</name>
    <message numerus="yes">
      <source>%n annotation(s) need a look by their annotators.</source>
      <translation>
        <numerusform>لا توسيمات تحتاج إلى تدقيق.</numerusform>
        <numerusform>توسيم واحد يحتاج إلى تدقيق من صاحبه.</numerusform>
        <numerusform>توسيمان يحتاجان إلى تدقيق من أصحابهما.</numerusform>
        <numerusform>%n توسيمات تحتاج إلى تدقيق من أصحابها.</numerusform>
        <numerusform>%n توسيمًا تحتاج إلى تدقيق من أصحابها.</numerusform>
        <numerusform>%n توسيم تحتاج إلى تدقيق من أصحابها.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) not imported because of errors.</source>
      <translation>
        <numerusform>لا ملفات فيها أخطاء.</numerusform>
        <numerusform>لم يُستورد ملف واحد بسبب أخطاء فيه.</numerusform>
        <numerusform>لم يُستورد ملفان بسبب أخطاء فيهما.</numerusform>
        <numerusform>لم يُستورد %n ملفات بسبب أخطاء فيها.</numerusform>
        <numerusform>لم يُستورد %n ملفًا بسبب أخطاء فيها.</numerusform>
        <numerusform>لم يُستورد %n ملف بسبب أخطاء فيها.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n file(s) of an unsupported type.</source>
      <translation>
        <numerusform>كل الملفات من أنواع مدعومة.</numerusform>
        <numerusform>ملف واحد من نوع غير مدعوم.</numerusform>
        <numerusform>ملفان من نوع غير مدعوم.</numerusform>
        <numerusform>%n ملفات من أنواع غير مدعومة.</numerusform>
        <numerusform>%n ملفًا من أنواع غير مدعومة.</numerusform>
        <numerusform>%n ملف من أنواع غير مدعومة.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n item(s) of the files could not be imported.</source>
      <translation>
        <numerusform>لم يُستبعد شيء من الملفات.</numerusform>
        <numerusform>تعذّر استيراد عنصر واحد من الملفات.</numerusform>
        <numerusform>تعذّر استيراد عنصرين من الملفات.</numerusform>
        <numerusform>تعذّر استيراد %n عناصر من الملفات.</numerusform>
        <numerusform>تعذّر استيراد %n عنصرًا من الملفات.</numerusform>
        <numerusform>تعذّر استيراد %n عنصر من الملفات.</numerusform>
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
    <message>
      <source>The text was replaced.</source>
      <translation>استُبدل النص.</translation>
    </message>
  </context>
  <context>
    <name>FilterMenu</name>
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
    <message>
      <source>Annotator</source>
      <translation>الموسِّم</translation>
    </message>
    <message>
      <source>Any</source>
      <translation>الكل</translation>
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
      <translation>إظهار الكل</translation>
    </message>
  </context>
  <context>
    <name>FilterRow</name>
    <message>
      <source>Analysis</source>
      <translation>التحليل</translation>
    </message>
    <message>
      <source>Any label</source>
      <translation>كل الوسوم</translation>
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
      <source>Any value</source>
      <translation>كل القيم</translation>
    </message>
    <message>
      <source>Clear</source>
      <translation>مسح</translation>
    </message>
    <message>
      <source>Clear {n}</source>
      <translation>مسح {n}</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>الأعمدة</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>حذف</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>منجز</translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>تصفية</translation>
    </message>
    <message>
      <source>Filter ({count})</source>
      <translation>تصفية ({count})</translation>
    </message>
    <message>
      <source>Filter deleted: {name}</source>
      <translation>حُذف عامل التصفية: {name}</translation>
    </message>
    <message>
      <source>Filter saved: {name}</source>
      <translation>حُفظ عامل التصفية: {name}</translation>
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
      <source>Group</source>
      <translation>تجميع</translation>
    </message>
    <message>
      <source>Label of the article</source>
      <translation>وسم المقال</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>اللغة</translation>
    </message>
    <message>
      <source>More</source>
      <translation>المزيد</translation>
    </message>
    <message>
      <source>More ({n})</source>
      <translation>المزيد ({n})</translation>
    </message>
    <message>
      <source>Name; everybody in the team is offered the filter</source>
      <translation>الاسم؛ يُعرض عامل التصفية على كل أعضاء الفريق</translation>
    </message>
    <message>
      <source>No groups</source>
      <translation>بلا تجميع</translation>
    </message>
    <message>
      <source>Not done by all</source>
      <translation>لم ينجزه الجميع</translation>
    </message>
    <message>
      <source>Not started</source>
      <translation>لم يبدأ</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>تغيير الاسم</translation>
    </message>
    <message>
      <source>Rename filter</source>
      <translation>تغيير اسم عامل التصفية</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>حفظ</translation>
    </message>
    <message>
      <source>Save filter</source>
      <translation>حفظ عامل التصفية</translation>
    </message>
    <message>
      <source>Save filter…</source>
      <translation>حفظ عامل التصفية…</translation>
    </message>
    <message>
      <source>Saved filters</source>
      <translation>المحفوظة</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>حفظ…</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>متخطّى</translation>
    </message>
    <message>
      <source>Started</source>
      <translation>قيد العمل</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>الحالة</translation>
    </message>
    <message>
      <source>The articles have no metadata.</source>
      <translation>ليس للمقالات بيانات وصفية.</translation>
    </message>
    <message>
      <source>Words of the claim</source>
      <translation>كلمات الادّعاء</translation>
    </message>
  </context>
  <context>
    <name>FilterValues</name>
    <message>
      <source>any</source>
      <translation>الكل</translation>
    </message>
    <message>
      <source>none</source>
      <translation>لا يوجد</translation>
    </message>
    <message>
      <source>{n} of {all}</source>
      <translation>{n} من {all}</translation>
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
      <source>%n claim(s) need a speaker or a stance.</source>
      <translation>
        <numerusform>كل الادّعاءات مكتملة.</numerusform>
        <numerusform>ادّعاء واحد ينقصه متحدّث أو موقف.</numerusform>
        <numerusform>ادّعاءان ينقصهما متحدّث أو موقف.</numerusform>
        <numerusform>%n ادّعاءات ينقصها متحدّث أو موقف.</numerusform>
        <numerusform>%n ادّعاءً ينقصها متحدّث أو موقف.</numerusform>
        <numerusform>%n ادّعاء ينقصها متحدّث أو موقف.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n speaker(s) or cue(s) linked to no claim.</source>
      <translation>
        <numerusform>كل متحدّث وكل قرينة مرتبطان بادّعاء.</numerusform>
        <numerusform>متحدّث واحد أو قرينة واحدة بلا ربط بأي ادّعاء.</numerusform>
        <numerusform>اثنان من المتحدّثين أو القرائن بلا ربط بأي ادّعاء.</numerusform>
        <numerusform>عدد من المتحدّثين أو القرائن (%n) بلا ربط بأي ادّعاء.</numerusform>
        <numerusform>عدد من المتحدّثين أو القرائن (%n) بلا ربط بأي ادّعاء.</numerusform>
        <numerusform>عدد من المتحدّثين أو القرائن (%n) بلا ربط بأي ادّعاء.</numerusform>
      </translation>
    </message>
    <message>
      <source>Everything in the list is done. It shows all articles again.</source>
      <translation>أُنجز كل ما في القائمة، وهي تعرض الآن كل المقالات.</translation>
    </message>
    <message>
      <source>No articles left to do.</source>
      <translation>لم تبقَ مقالات غير منجزة.</translation>
    </message>
    <message>
      <source>Press {key} again to mark as done anyway.</source>
      <translation>اضغط {key} مرة أخرى لإنجاز المقال رغم ذلك.</translation>
    </message>
    <message>
      <source>Reopen</source>
      <translation>إعادة الفتح</translation>
    </message>
    <message>
      <source>This article is marked as done.</source>
      <translation>هذا المقال منجز.</translation>
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
      <source>On the command line: {id}</source>
      <translation>في سطر الأوامر: {id}</translation>
    </message>
    <message>
      <source>nothing is lost here</source>
      <translation>لا شيء مفقود هنا</translation>
    </message>
    <message>
      <source>preserves everything</source>
      <translation>تحفظ كل شيء</translation>
    </message>
  </context>
  <context>
    <name>Formats</name>
    <message>
      <source>Citron quotations</source>
      <translation>اقتباسات ⁦Citron⁩</translation>
    </message>
    <message>
      <source>Claim frames, one a row, for spreadsheets</source>
      <translation>الادّعاءات بأطرافها، سطر لكل ادّعاء، للجداول</translation>
    </message>
    <message>
      <source>Claims and their wordings, as CheckThat! has them</source>
      <translation>ادّعاءات وصياغاتها المعيارية، بصيغة ⁦CheckThat!⁩</translation>
    </message>
    <message>
      <source>Claims in the terms of schema.org, JSON-LD</source>
      <translation>ادّعاءات بمصطلحات ⁦schema.org⁩، بصيغة JSON-LD</translation>
    </message>
    <message>
      <source>Claims to be checked, as AVeriTeC has them</source>
      <translation>ادّعاءات للتحقّق منها، بصيغة AVeriTeC</translation>
    </message>
    <message>
      <source>CoNLL columns (BIO)</source>
      <translation>أعمدة ⁦CoNLL (BIO)⁩</translation>
    </message>
    <message>
      <source>Hugging Face dataset</source>
      <translation>مجموعة بيانات ⁦Hugging Face⁩</translation>
    </message>
    <message>
      <source>JSON Lines, a text and its spans</source>
      <translation>⁦JSON Lines⁩، نص ومقاطعه</translation>
    </message>
    <message>
      <source>JSON Lines, lossless</source>
      <translation>⁦JSON Lines⁩، دون فقد</translation>
    </message>
    <message>
      <source>Parquet tables, for datasets that outgrow one machine</source>
      <translation>جداول ⁦Parquet⁩، لمجموعات بيانات لا يسعها حاسوب واحد</translation>
    </message>
    <message>
      <source>REFI-QDA project, for programs of qualitative analysis</source>
      <translation>مشروع REFI-QDA، لبرامج التحليل النوعي</translation>
    </message>
    <message>
      <source>Stances as pairs of speaker and words, CSV and JSON Lines</source>
      <translation>المواقف أزواجًا من متحدّث ونصّ، ⁦CSV⁩ و⁦JSON Lines⁩</translation>
    </message>
    <message>
      <source>UIMA CAS JSON 0.4, a folder</source>
      <translation>⁦UIMA CAS JSON 0.4⁩، مجلد</translation>
    </message>
    <message>
      <source>UIMA CAS XMI, a folder</source>
      <translation>⁦UIMA CAS XMI⁩، مجلد</translation>
    </message>
    <message>
      <source>WebAnno TSV 3.3, a folder</source>
      <translation>⁦WebAnno TSV 3.3⁩، مجلد</translation>
    </message>
    <message>
      <source>a folder</source>
      <translation>مجلد</translation>
    </message>
    <message>
      <source>brat standoff, a folder</source>
      <translation>⁦brat standoff⁩، مجلد</translation>
    </message>
    <message>
      <source>spaCy binary documents</source>
      <translation>مستندات ⁦spaCy⁩ الثنائية</translation>
    </message>
  </context>
  <context>
    <name>GuidelineBar</name>
    <message>
      <source>Show</source>
      <translation>إظهار</translation>
    </message>
  </context>
  <context>
    <name>GuidelineDifferenceDialog</name>
    <message>
      <source>Changes of the guideline</source>
      <translation>تغييرات الدليل</translation>
    </message>
    <message>
      <source>Nothing differs.</source>
      <translation>لا فرق.</translation>
    </message>
  </context>
  <context>
    <name>GuidelineDifferences</name>
    <message>
      <source>Before</source>
      <translation>قبل</translation>
    </message>
    <message>
      <source>Changed parts</source>
      <translation>الأقسام المتغيّرة</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>الآن</translation>
    </message>
  </context>
  <context>
    <name>GuidelineFoot</name>
    <message>
      <source>Compare</source>
      <translation>مقارنة</translation>
    </message>
    <message>
      <source>Discard…</source>
      <translation>تجاهل…</translation>
    </message>
    <message>
      <source>Publish version {n}…</source>
      <translation>نشر الإصدار {n}…</translation>
    </message>
    <message>
      <source>Version {n}</source>
      <translation>الإصدار {n}</translation>
    </message>
    <message>
      <source>Versions</source>
      <translation>الإصدارات</translation>
    </message>
  </context>
  <context>
    <name>GuidelinePanel</name>
    <message>
      <source>Ask about this part</source>
      <translation>السؤال عن هذا القسم</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>إغلاق</translation>
    </message>
    <message>
      <source>Close the guideline</source>
      <translation>إغلاق الدليل</translation>
    </message>
    <message>
      <source>Collapse</source>
      <translation>طيّ</translation>
    </message>
    <message>
      <source>Guideline</source>
      <translation>الدليل</translation>
    </message>
    <message>
      <source>Guideline {version}</source>
      <translation>الدليل {version}</translation>
    </message>
    <message>
      <source>No guideline yet. The lead writes it under Project → Guideline.</source>
      <translation>لا دليل بعد. يكتبه المشرف في المشروع ← الدليل.</translation>
    </message>
    <message>
      <source>Not found</source>
      <translation>لا نتائج</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>فتح</translation>
    </message>
    <message>
      <source>Read in {language}</source>
      <translation>القراءة باللغة {language}</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>بحث</translation>
    </message>
    <message>
      <source>Search the guideline</source>
      <translation>البحث في الدليل</translation>
    </message>
    <message>
      <source>Show in a window of its own</source>
      <translation>إظهار في نافذة مستقلّة</translation>
    </message>
    <message>
      <source>{n} of {all}</source>
      <translation>{n} من {all}</translation>
    </message>
  </context>
  <context>
    <name>GuidelineSection</name>
    <message>
      <source>, </source>
      <translation>، </translation>
    </message>
    <message>
      <source>Counting spans</source>
      <translation>جارٍ عدّ المقاطع…</translation>
    </message>
    <message>
      <source>No guideline yet. The lead writes it under Project → Guideline.</source>
      <translation>لا دليل بعد. يكتبه المشرف في المشروع ← الدليل.</translation>
    </message>
    <message>
      <source>No guideline yet. Write one below, with a heading for each part.</source>
      <translation>لا دليل بعد. اكتبه أدناه، بعنوان لكل قسم.</translation>
    </message>
    <message>
      <source>Not published yet: {changes}</source>
      <translation>لم يُنشر بعد: {changes}</translation>
    </message>
    <message>
      <source>Nothing is published yet.</source>
      <translation>لم يُنشر شيء بعد.</translation>
    </message>
    <message>
      <source>Spans marked before their part of the guideline changed: {counts}</source>
      <translation>مقاطع وُسِّمت قبل أن يتغيّر قسمها من الدليل: {counts}</translation>
    </message>
    <message>
      <source>Start from the default guideline</source>
      <translation>البدء من الدليل الجاهز</translation>
    </message>
    <message>
      <source>Text of the guideline (Markdown)</source>
      <translation>نص الدليل (Markdown)</translation>
    </message>
    <message>
      <source>Version {n} is published.</source>
      <translation>الإصدار {n} منشور.</translation>
    </message>
    <message>
      <source>spacing only</source>
      <translation>المسافات فقط</translation>
    </message>
    <message numerus="yes">
      <source>{label}: %n</source>
      <translation>
        <numerusform>{label}: %n</numerusform>
        <numerusform>{label}: %n</numerusform>
        <numerusform>{label}: %n</numerusform>
        <numerusform>{label}: %n</numerusform>
        <numerusform>{label}: %n</numerusform>
        <numerusform>{label}: %n</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>GuidelineVersions</name>
    <message>
      <source>Discard</source>
      <translation>تجاهل</translation>
    </message>
    <message>
      <source>Discard draft</source>
      <translation>تجاهل المسوّدة</translation>
    </message>
    <message>
      <source>Discard what is not published?</source>
      <translation>هل تتجاهل ما لم يُنشر؟</translation>
    </message>
    <message>
      <source>Draft of version {n}</source>
      <translation>مسوّدة الإصدار {n}</translation>
    </message>
    <message>
      <source>Guideline {n} is published.</source>
      <translation>نُشر الإصدار {n} من الدليل.</translation>
    </message>
  </context>
  <context>
    <name>GuidelineView</name>
    <message>
      <source>Guideline</source>
      <translation>الدليل</translation>
    </message>
  </context>
  <context>
    <name>GuidelineWindow</name>
    <message>
      <source>Guideline</source>
      <translation>الدليل</translation>
    </message>
  </context>
  <context>
    <name>GuidelineWords</name>
    <message numerus="yes">
      <source>%n more</source>
      <translation>
        <numerusform>لا غيرها</numerusform>
        <numerusform>وقسم آخر</numerusform>
        <numerusform>وقسمان آخران</numerusform>
        <numerusform>و%n أقسام أخرى</numerusform>
        <numerusform>و%n قسمًا آخر</numerusform>
        <numerusform>و%n قسم آخر</numerusform>
      </translation>
    </message>
    <message>
      <source>, </source>
      <translation>، </translation>
    </message>
    <message>
      <source>All languages</source>
      <translation>كل اللغات</translation>
    </message>
    <message>
      <source>From version {before} to {after}</source>
      <translation>من الإصدار {before} إلى الإصدار {after}</translation>
    </message>
    <message>
      <source>Guideline {version} is new.</source>
      <translation>الدليل، الإصدار {version}: جديد.</translation>
    </message>
    <message>
      <source>Guideline {version}: {changes}.</source>
      <translation>الدليل، الإصدار {version}: {changes}.</translation>
    </message>
    <message>
      <source>Introduction</source>
      <translation>المقدّمة</translation>
    </message>
    <message>
      <source>{part} changed</source>
      <translation>تغيّر {part}</translation>
    </message>
    <message>
      <source>{part} is new</source>
      <translation>{part} جديد</translation>
    </message>
    <message>
      <source>{part} removed</source>
      <translation>حُذف {part}</translation>
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
    <name>HelpActs</name>
    <message>
      <source>Keys of Annotator.pdf</source>
      <translation>مفاتيح Annotator.pdf</translation>
    </message>
    <message>
      <source>Save a sheet of keys</source>
      <translation>حفظ ورقة المفاتيح</translation>
    </message>
    <message>
      <source>The sheet of keys was saved.</source>
      <translation>حُفظت ورقة المفاتيح.</translation>
    </message>
    <message numerus="yes">
      <source>marked %n time(s)</source>
      <translation>
        <numerusform>لم يُوسَّم</numerusform>
        <numerusform>وُسِّم مرة واحدة</numerusform>
        <numerusform>وُسِّم مرتين</numerusform>
        <numerusform>وُسِّم %n مرات</numerusform>
        <numerusform>وُسِّم %n مرة</numerusform>
        <numerusform>وُسِّم %n مرة</numerusform>
      </translation>
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
      <source>closes a section that was not opened</source>
      <translation>تُغلق قسمًا لم يُفتح</translation>
    </message>
    <message>
      <source>closes an open section</source>
      <translation>تُغلق قسمًا مفتوحًا</translation>
    </message>
    <message>
      <source>digit-wide space</source>
      <translation>مسافة بعرض رقم</translation>
    </message>
    <message>
      <source>forces an order and can mislead</source>
      <translation>تفرض ترتيبًا وقد تضلّل القارئ</translation>
    </message>
    <message>
      <source>joins letters</source>
      <translation>تصل الحروف</translation>
    </message>
    <message>
      <source>keeps letters from joining</source>
      <translation>تمنع وصل الحروف</translation>
    </message>
    <message>
      <source>left-to-right mark</source>
      <translation>علامة من اليسار إلى اليمين</translation>
    </message>
    <message>
      <source>narrow no-break space</source>
      <translation>مسافة ضيّقة لا ينكسر السطر عندها</translation>
    </message>
    <message>
      <source>no line break here</source>
      <translation>موضع لا يُكسر فيه السطر</translation>
    </message>
    <message>
      <source>no-break space</source>
      <translation>مسافة لا ينكسر السطر عندها</translation>
    </message>
    <message>
      <source>not closed</source>
      <translation>لم تُغلق</translation>
    </message>
    <message>
      <source>opens an isolated section</source>
      <translation>تفتح قسمًا مستقلًّا</translation>
    </message>
    <message>
      <source>opens left-to-right</source>
      <translation>تفتح نصًّا من اليسار إلى اليمين</translation>
    </message>
    <message>
      <source>opens right-to-left</source>
      <translation>تفتح نصًّا من اليمين إلى اليسار</translation>
    </message>
    <message>
      <source>possible hyphenation</source>
      <translation>موضع يجوز فيه تقسيم الكلمة</translation>
    </message>
    <message>
      <source>possible line break</source>
      <translation>موضع يجوز فيه كسر السطر</translation>
    </message>
    <message>
      <source>right-to-left mark</source>
      <translation>علامة من اليمين إلى اليسار</translation>
    </message>
  </context>
  <context>
    <name>HiddenPanel</name>
    <message>
      <source>Hidden marks</source>
      <translation>العلامات الخفية</translation>
    </message>
    <message>
      <source>No hidden marks in this article.</source>
      <translation>لا علامات خفية في هذا المقال.</translation>
    </message>
  </context>
  <context>
    <name>HistoryPanel</name>
    <message numerus="yes">
      <source>%n people</source>
      <translation>
        <numerusform>لا أحد</numerusform>
        <numerusform>شخص واحد</numerusform>
        <numerusform>شخصان</numerusform>
        <numerusform>%n أشخاص</numerusform>
        <numerusform>%n شخصًا</numerusform>
        <numerusform>%n شخص</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n step(s)</source>
      <translation>
        <numerusform>لا خطوات</numerusform>
        <numerusform>خطوة واحدة</numerusform>
        <numerusform>خطوتان</numerusform>
        <numerusform>%n خطوات</numerusform>
        <numerusform>%n خطوة</numerusform>
        <numerusform>%n خطوة</numerusform>
      </translation>
    </message>
    <message>
      <source>Close</source>
      <translation>إغلاق</translation>
    </message>
    <message>
      <source>Close the history</source>
      <translation>إغلاق سجلّ التغييرات</translation>
    </message>
    <message>
      <source>Everybody</source>
      <translation>الجميع</translation>
    </message>
    <message>
      <source>History</source>
      <translation>سجلّ التغييرات</translation>
    </message>
    <message>
      <source>My session</source>
      <translation>جلستي</translation>
    </message>
    <message>
      <source>No changes yet</source>
      <translation>لا تغييرات بعد</translation>
    </message>
    <message>
      <source>This article</source>
      <translation>هذا المقال</translation>
    </message>
    <message>
      <source>Undo back to here</source>
      <translation>التراجع إلى هنا</translation>
    </message>
    <message>
      <source>Undo this step</source>
      <translation>التراجع عن هذه الخطوة</translation>
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
    <name>HubDialog</name>
    <message>
      <source>Account</source>
      <translation>الحساب</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>العنوان</translation>
    </message>
    <message>
      <source>Connect</source>
      <translation>اتصال</translation>
    </message>
    <message>
      <source>Connect to a hub</source>
      <translation>الاتصال بمركز</translation>
    </message>
    <message>
      <source>Exchanging</source>
      <translation>جارٍ التبادل</translation>
    </message>
    <message>
      <source>Exchanging for the first time</source>
      <translation>التبادل لأول مرة</translation>
    </message>
    <message>
      <source>Keep the password in the keyring of this computer</source>
      <translation>حفظ كلمة المرور في سلسلة مفاتيح هذا الحاسوب</translation>
    </message>
    <message>
      <source>Password</source>
      <translation>كلمة المرور</translation>
    </message>
    <message>
      <source>Password of the hub</source>
      <translation>كلمة مرور المركز</translation>
    </message>
    <message>
      <source>Stopped. You can try again.</source>
      <translation>توقّف الاتصال، ويمكنك المحاولة مجددًا.</translation>
    </message>
    <message>
      <source>This computer has no keyring, so you will be asked for the password each time.</source>
      <translation>لا توجد سلسلة مفاتيح على هذا الحاسوب، لذلك ستُطلب كلمة المرور في كل مرة.</translation>
    </message>
    <message>
      <source>Whoever looks after the hub gives you these.</source>
      <translation>يعطيك إياها مَن يدير المركز.</translation>
    </message>
  </context>
  <context>
    <name>Identifying</name>
    <message>
      <source>Choose an entry, or click another mention of the same one. Esc cancels.</source>
      <translation>اختر مدخلًا، أو انقر ذكرًا آخر للمتحدّث نفسه. Esc للإلغاء.</translation>
    </message>
    <message>
      <source>Linked with {entry} in the register.</source>
      <translation>رُبط بالمدخل {entry} في الفهرس.</translation>
    </message>
    <message>
      <source>New entry in the register: {entry}.</source>
      <translation>مدخل جديد في الفهرس: {entry}.</translation>
    </message>
    <message>
      <source>No longer linked with {entry}.</source>
      <translation>فُكّ الربط بالمدخل {entry}.</translation>
    </message>
    <message>
      <source>Not linked with an entry</source>
      <translation>بلا ربط بمدخل</translation>
    </message>
    <message>
      <source>Select a speaker or target first.</source>
      <translation>حدّد متحدّثًا أو موضوعًا أولًا.</translation>
    </message>
    <message>
      <source>The claim has no speaker. Select the words that name it first.</source>
      <translation>ليس للادّعاء متحدّث. حدّد أولًا الكلمات التي تسمّيه.</translation>
    </message>
    <message>
      <source>The register is being read. Try again in a moment.</source>
      <translation>يُقرأ الفهرس الآن. حاول بعد لحظة.</translation>
    </message>
    <message>
      <source>This is not another speaker or target.</source>
      <translation>هذا ليس متحدّثًا أو موضوعًا آخر.</translation>
    </message>
    <message>
      <source>Who is this?</source>
      <translation>من هذا؟</translation>
    </message>
  </context>
  <context>
    <name>ImportReportDialog</name>
    <message numerus="yes">
      <source>%n new article(s).</source>
      <translation>
        <numerusform>لا مقالات جديدة.</numerusform>
        <numerusform>مقال جديد واحد.</numerusform>
        <numerusform>مقالان جديدان.</numerusform>
        <numerusform>%n مقالات جديدة.</numerusform>
        <numerusform>%n مقالًا جديدًا.</numerusform>
        <numerusform>%n مقال جديد.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new relation(s).</source>
      <translation>
        <numerusform>لا علاقات جديدة.</numerusform>
        <numerusform>علاقة جديدة واحدة.</numerusform>
        <numerusform>علاقتان جديدتان.</numerusform>
        <numerusform>%n علاقات جديدة.</numerusform>
        <numerusform>%n علاقة جديدة.</numerusform>
        <numerusform>%n علاقة جديدة.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new span(s).</source>
      <translation>
        <numerusform>لا مقاطع جديدة.</numerusform>
        <numerusform>مقطع جديد واحد.</numerusform>
        <numerusform>مقطعان جديدان.</numerusform>
        <numerusform>%n مقاطع جديدة.</numerusform>
        <numerusform>%n مقطعًا جديدًا.</numerusform>
        <numerusform>%n مقطع جديد.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n with a text that is there already.</source>
      <translation>
        <numerusform>لا مقالات نصّها موجود من قبل.</numerusform>
        <numerusform>مقال واحد نصّه موجود من قبل.</numerusform>
        <numerusform>مقالان نصّهما موجود من قبل.</numerusform>
        <numerusform>%n مقالات نصّها موجود من قبل.</numerusform>
        <numerusform>%n مقالًا نصّها موجود من قبل.</numerusform>
        <numerusform>%n مقال نصّها موجود من قبل.</numerusform>
      </translation>
    </message>
    <message>
      <source>Adjusted: {kind}</source>
      <translation>عُدِّل: {kind}</translation>
    </message>
    <message>
      <source>Import report</source>
      <translation>تقرير الاستيراد</translation>
    </message>
    <message>
      <source>Import the rest</source>
      <translation>استيراد الباقي</translation>
    </message>
    <message>
      <source>Imported</source>
      <translation>ما استُورد</translation>
    </message>
    <message>
      <source>Not everything in these files can be imported</source>
      <translation>لا يمكن استيراد كل ما في هذه الملفات</translation>
    </message>
    <message>
      <source>Not imported because of errors</source>
      <translation>لم يُستورد بسبب أخطاء</translation>
    </message>
    <message>
      <source>Not imported: {kind}</source>
      <translation>لم يُستورد: {kind}</translation>
    </message>
    <message>
      <source>Unsupported file type</source>
      <translation>نوع ملف غير مدعوم</translation>
    </message>
    <message>
      <source>With a text that is there already</source>
      <translation>نصّها موجود من قبل</translation>
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
    <name>Inbox</name>
    <message>
      <source>All</source>
      <translation>الكل</translation>
    </message>
    <message>
      <source>Flag without a reason</source>
      <translation>إشارة بلا سبب</translation>
    </message>
    <message>
      <source>Flags</source>
      <translation>إشارات</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>ملاحظات</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>مفتوحة</translation>
    </message>
    <message>
      <source>Questions</source>
      <translation>أسئلة</translation>
    </message>
    <message>
      <source>answered</source>
      <translation>عليه جواب</translation>
    </message>
    <message>
      <source>lead</source>
      <translation>مشرف</translation>
    </message>
    <message>
      <source>note</source>
      <translation>ملاحظة</translation>
    </message>
    <message>
      <source>open</source>
      <translation>مفتوح</translation>
    </message>
    <message>
      <source>paragraph {number}</source>
      <translation>الفقرة {number}</translation>
    </message>
    <message>
      <source>resolved</source>
      <translation>محسوم</translation>
    </message>
    <message>
      <source>reviewer</source>
      <translation>مراجِع</translation>
    </message>
  </context>
  <context>
    <name>InboxSection</name>
    <message numerus="yes">
      <source>%n for you</source>
      <translation>
        <numerusform>لا شيء لك</numerusform>
        <numerusform>واحد لك</numerusform>
        <numerusform>اثنان لك</numerusform>
        <numerusform>%n لك</numerusform>
        <numerusform>%n لك</numerusform>
        <numerusform>%n لك</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n open</source>
      <translation>
        <numerusform>لا مفتوح</numerusform>
        <numerusform>واحد مفتوح</numerusform>
        <numerusform>اثنان مفتوحان</numerusform>
        <numerusform>%n مفتوحة</numerusform>
        <numerusform>%n مفتوحًا</numerusform>
        <numerusform>%n مفتوح</numerusform>
      </translation>
    </message>
    <message>
      <source>Resolved: {item}</source>
      <translation>حُسم: ⁨{item}⁩</translation>
    </message>
    <message>
      <source>Save as table</source>
      <translation>الحفظ في جدول</translation>
    </message>
    <message>
      <source>Save as table…</source>
      <translation>حفظ في جدول…</translation>
    </message>
    <message>
      <source>Saved as {path}</source>
      <translation>حُفظ في ⁨{path}⁩</translation>
    </message>
    <message>
      <source>Table (*.csv)</source>
      <translation>جدول (⁦*.csv⁩)</translation>
    </message>
    <message>
      <source>inbox</source>
      <translation>الوارد</translation>
    </message>
    <message>
      <source>{opened}, {own}</source>
      <translation>{opened}، {own}</translation>
    </message>
  </context>
  <context>
    <name>ItemList</name>
    <message>
      <source>Items of the inbox</source>
      <translation>عناصر الوارد</translation>
    </message>
  </context>
  <context>
    <name>ItemPanel</name>
    <message>
      <source>Everybody</source>
      <translation>الجميع</translation>
    </message>
    <message>
      <source>Find in the inbox</source>
      <translation>البحث في الوارد</translation>
    </message>
    <message>
      <source>No items with these filters</source>
      <translation>لا عناصر تطابق التصفية</translation>
    </message>
    <message>
      <source>No items yet</source>
      <translation>لا عناصر بعد</translation>
    </message>
    <message>
      <source>No open items</source>
      <translation>لا عناصر مفتوحة</translation>
    </message>
    <message>
      <source>No open items. Resolved last:</source>
      <translation>لا عناصر مفتوحة. آخر ما حُسم:</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>الشخص</translation>
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
    <name>KeyDelegate</name>
    <message>
      <source>Press a key…</source>
      <translation>اضغط مفتاحًا…</translation>
    </message>
    <message>
      <source>just pressed</source>
      <translation>ضُغط الآن</translation>
    </message>
  </context>
  <context>
    <name>KeyField</name>
    <message>
      <source>Press a key now</source>
      <translation>اضغط مفتاحًا الآن</translation>
    </message>
    <message>
      <source>Press a key…</source>
      <translation>تعيين مفتاح…</translation>
    </message>
  </context>
  <context>
    <name>KeyMapDialog</name>
    <message numerus="yes">
      <source>%n conflict(s)</source>
      <translation>
        <numerusform>لا تعارضات</numerusform>
        <numerusform>تعارض واحد</numerusform>
        <numerusform>تعارضان</numerusform>
        <numerusform>%n تعارضات</numerusform>
        <numerusform>%n تعارضًا</numerusform>
        <numerusform>%n تعارض</numerusform>
      </translation>
    </message>
    <message>
      <source>A command of every page needs Ctrl or a function key. Press another key.</source>
      <translation>أمر كل الصفحات يحتاج إلى Ctrl أو إلى مفتاح وظيفة. اضغط مفتاحًا آخر.</translation>
    </message>
    <message>
      <source>All commands</source>
      <translation>كل الأوامر</translation>
    </message>
    <message>
      <source>Alt with a letter opens menus. Press another key.</source>
      <translation>Alt مع حرف يفتح القوائم. اضغط مفتاحًا آخر.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>إغلاق</translation>
    </message>
    <message>
      <source>Enter: press another key · Del: no key</source>
      <translation>Enter: اختيار مفتاح آخر · Del: بلا مفتاح</translation>
    </message>
    <message>
      <source>Find a command or key</source>
      <translation>البحث عن أمر أو مفتاح</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
      <source>Keys of commands</source>
      <translation>مفاتيح الأوامر</translation>
    </message>
    <message>
      <source>Press a letter, a digit, one of + - * ? ~ :, or a key with Ctrl.</source>
      <translation>اضغط حرفًا أو رقمًا أو إحدى العلامات ⁦+ - * ? ~ :⁩ أو مفتاحًا مع Ctrl.</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>إعادة الضبط</translation>
    </message>
    <message>
      <source>Save a sheet as PDF…</source>
      <translation>حفظ ورقة بصيغة PDF…</translation>
    </message>
    <message>
      <source>Selected commands</source>
      <translation>الأوامر المحدَّدة</translation>
    </message>
    <message>
      <source>The key of this command cannot be changed.</source>
      <translation>لا يمكن تغيير مفتاح هذا الأمر.</translation>
    </message>
    <message>
      <source>The program needs this key itself. Press another one.</source>
      <translation>البرنامج نفسه يحتاج إلى هذا المفتاح. اضغط مفتاحًا آخر.</translation>
    </message>
  </context>
  <context>
    <name>KeyModel</name>
    <message>
      <source>Command</source>
      <translation>الأمر</translation>
    </message>
    <message>
      <source>Default</source>
      <translation>الأصلي</translation>
    </message>
    <message>
      <source>Every page</source>
      <translation>كل الصفحات</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>المفتاح</translation>
    </message>
    <message>
      <source>Where</source>
      <translation>الموضع</translation>
    </message>
    <message>
      <source>no key</source>
      <translation>بلا مفتاح</translation>
    </message>
    <message>
      <source>{key}, conflict</source>
      <translation>{key}، تعارض</translation>
    </message>
  </context>
  <context>
    <name>KeySheet</name>
    <message>
      <source>Drag with Alt: letters instead of words</source>
      <translation>السحب مع Alt: حروف بدل الكلمات</translation>
    </message>
    <message>
      <source>Drag with Ctrl: add another fragment</source>
      <translation>السحب مع Ctrl: إضافة جزء آخر</translation>
    </message>
    <message>
      <source>In the article</source>
      <translation>في المقال</translation>
    </message>
    <message>
      <source>Move what is selected in the list</source>
      <translation>نقل العنصر المحدَّد في القائمة</translation>
    </message>
    <message>
      <source>Open an article</source>
      <translation>فتح مقال</translation>
    </message>
    <message>
      <source>Project: {section}</source>
      <translation>المشروع: {section}</translation>
    </message>
    <message>
      <source>Remove a member from the team</source>
      <translation>إزالة عضو من الفريق</translation>
    </message>
    <message>
      <source>Remove the selected articles</source>
      <translation>إزالة المقالات المحدَّدة</translation>
    </message>
    <message>
      <source>Rename a member, choose a role</source>
      <translation>إعادة تسمية عضو، اختيار دوره</translation>
    </message>
    <message>
      <source>Resolve or reopen an item of the inbox</source>
      <translation>حسم عنصر في الوارد أو إعادة فتحه</translation>
    </message>
    <message>
      <source>Select a member; assign or unassign an article</source>
      <translation>تحديد عضو؛ إسناد مقال أو إلغاء إسناده</translation>
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
    <message>
      <source>Send an answer</source>
      <translation>إرسال الجواب</translation>
    </message>
    <message>
      <source>Show an item of the inbox in the text</source>
      <translation>إظهار موضع عنصر الوارد في النص</translation>
    </message>
  </context>
  <context>
    <name>KeySheetPdf</name>
    <message>
      <source>Keys of Annotator</source>
      <translation>مفاتيح Annotator</translation>
    </message>
    <message>
      <source>page {page} of {pages}</source>
      <translation>صفحة {page} من {pages}</translation>
    </message>
  </context>
  <context>
    <name>Keys</name>
    <message>
      <source>Accept the key and continue</source>
      <translation>قبول المفتاح والمتابعة</translation>
    </message>
    <message>
      <source>Another key</source>
      <translation>مفتاح آخر</translation>
    </message>
    <message>
      <source>This package claims to be from {name} but is signed with an unknown key. Someone else may have created it. Ask {name}. If they now use another computer, accept the new key.</source>
      <translation>تذكر هذه الحزمة أن مرسلها {name}، لكنها موقّعة بمفتاح غير معروف. ربما أنشأها شخص آخر. اسأل {name}، وإن كان يعمل الآن على حاسوب آخر فاقبل المفتاح الجديد.</translation>
    </message>
    <message>
      <source>Withdraw all keys of {name}? Their packages will be refused until they have merged a package from you.</source>
      <translation>هل تريد سحب كل مفاتيح {name}؟ ستُرفض حزمه إلى أن يدمج حزمة منك.</translation>
    </message>
    <message>
      <source>Withdraw keys</source>
      <translation>سحب المفاتيح</translation>
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
    <name>LabelColors</name>
    <message>
      <source>Checked colours</source>
      <translation>ألوان مفحوصة</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>اللون</translation>
    </message>
    <message>
      <source>Colours {n}</source>
      <translation>الألوان {n}</translation>
    </message>
    <message>
      <source>{colors}: used by {label}</source>
      <translation>{colors}: ألوان الوسم ⁨{label}⁩</translation>
    </message>
    <message>
      <source>{label} has the same colours.</source>
      <translation>للوسم {label} الألوان نفسها.</translation>
    </message>
  </context>
  <context>
    <name>LabelMapDialog</name>
    <message>
      <source>A claim with its speaker and cue</source>
      <translation>ادّعاء مع متحدّثه وقرينته</translation>
    </message>
    <message>
      <source>Add to the scheme</source>
      <translation>إضافة إلى المخطّط</translation>
    </message>
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
      <source>Labels not in the scheme</source>
      <translation>وسوم ليست في المخطّط</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>استبعاد</translation>
    </message>
    <message>
      <source>The files have labels or attributes that the project does not. Choose what becomes of each. Undoing the import also removes what is added to the scheme.</source>
      <translation>في الملفات وسوم أو سمات ليست في المشروع. اختر ما يُفعل بكلٍّ منها. التراجع عن الاستيراد يزيل أيضًا ما يُضاف إلى المخطّط.</translation>
    </message>
  </context>
  <context>
    <name>LabelPanel</name>
    <message>
      <source>Add attribute…</source>
      <translation>إضافة سمة…</translation>
    </message>
    <message>
      <source>Attributes</source>
      <translation>السمات</translation>
    </message>
    <message>
      <source>Fragments per span</source>
      <translation>أجزاء المقطع</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>المفتاح</translation>
    </message>
    <message>
      <source>Mark</source>
      <translation>العلامة</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>معاينة</translation>
    </message>
    <message>
      <source>Used in relations</source>
      <translation>العلاقات التي يرد فيها</translation>
    </message>
    <message>
      <source>many</source>
      <translation>عدة أجزاء</translation>
    </message>
    <message>
      <source>none</source>
      <translation>لا علاقات</translation>
    </message>
    <message>
      <source>one</source>
      <translation>جزء واحد</translation>
    </message>
    <message>
      <source>{key} is also {name} in Review. It keeps that use there; in Annotate it marks a span.</source>
      <translation>المفتاح {key} هو أيضًا مفتاح {name} في المراجعة. يبقى كذلك هناك، ويوسّم مقطعًا في التوسيم.</translation>
    </message>
    <message>
      <source>{key} is the key of {name} in Annotate. Choose another one.</source>
      <translation>المفتاح {key} هو مفتاح {name} في التوسيم. اختر مفتاحًا آخر.</translation>
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
    <message>
      <source>{count} mixed</source>
      <translation>{count} مختلطة</translation>
    </message>
    <message>
      <source>{count} {language}</source>
      <translation>{count} ب{language}</translation>
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
      <source>all annotations with their annotators, including gold</source>
      <translation>كل التوسيمات مع موسِّميها، ومعها الطبقة المرجعية</translation>
    </message>
    <message>
      <source>annotated by more than half; no majority: left out</source>
      <translation>ما وسّمه أكثر من النصف، وما لا أغلبية له مستبعَد</translation>
    </message>
    <message>
      <source>resolved by reviewers</source>
      <translation>ما حسمه المراجِعون</translation>
    </message>
  </context>
  <context>
    <name>LayerNameDialog</name>
    <message>
      <source>Go on</source>
      <translation>متابعة</translation>
    </message>
    <message>
      <source>The files do not name the annotator. Choose a member of the team, or type another name.</source>
      <translation>لا تذكر الملفات اسم الموسِّم. اختر عضوًا من الفريق أو اكتب اسمًا آخر.</translation>
    </message>
    <message>
      <source>Whose annotations are these?</source>
      <translation>لمن هذه التوسيمات؟</translation>
    </message>
  </context>
  <context>
    <name>LayerNames</name>
    <message>
      <source>Gold layer</source>
      <translation>الطبقة المرجعية</translation>
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
      <source>Choose another speaker, click one, or mark one with the speaker key. Esc cancels.</source>
      <translation>اختر متحدّثًا آخر، أو انقر عليه، أو وسّمه بمفتاح المتحدّث. Esc للإلغاء.</translation>
    </message>
    <message>
      <source>Choose what to unlink, or click it in the text. Esc cancels.</source>
      <translation>اختر ما يُفكّ ربطه، أو انقر عليه في النص. Esc للإلغاء.</translation>
    </message>
    <message>
      <source>Link to</source>
      <translation>الربط مع</translation>
    </message>
    <message>
      <source>No earlier claim has a speaker.</source>
      <translation>لا متحدّث لأي ادّعاء سابق.</translation>
    </message>
    <message>
      <source>Said by</source>
      <translation>المتحدّث</translation>
    </message>
    <message>
      <source>The claim has no speaker and no cue.</source>
      <translation>ليس للادّعاء متحدّث ولا قرينة.</translation>
    </message>
    <message>
      <source>There is no claim to link to. Mark one first.</source>
      <translation>لا ادّعاء يمكن الربط به. وسّم ادّعاءً أولًا.</translation>
    </message>
    <message>
      <source>This is not a speaker.</source>
      <translation>هذا ليس متحدّثًا.</translation>
    </message>
    <message>
      <source>This is not linked to the claim.</source>
      <translation>هذا غير مرتبط بالادّعاء.</translation>
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
    <name>Looking</name>
    <message>
      <source>All places of this article are resolved.</source>
      <translation>حُسمت كل مواضع هذا المقال.</translation>
    </message>
    <message>
      <source>Comparing the texts</source>
      <translation>جارٍ مقارنة النصّين…</translation>
    </message>
    <message>
      <source>Look</source>
      <translation>إظهار</translation>
    </message>
    <message>
      <source>No place of this article needs a look.</source>
      <translation>لا موضع في هذا المقال يحتاج إلى تدقيق.</translation>
    </message>
    <message>
      <source>Select the words of this annotation, then press Enter. Esc cancels.</source>
      <translation>حدّد كلمات هذا التوسيم ثم اضغط Enter. ويُلغي Esc ذلك.</translation>
    </message>
    <message numerus="yes">
      <source>The text of this article was corrected. %n annotation(s) need a look.</source>
      <translation>
        <numerusform>صُحّح نص هذا المقال. لا توسيمات تحتاج إلى تدقيق.</numerusform>
        <numerusform>صُحّح نص هذا المقال. توسيم واحد يحتاج إلى تدقيق.</numerusform>
        <numerusform>صُحّح نص هذا المقال. توسيمان يحتاجان إلى تدقيق.</numerusform>
        <numerusform>صُحّح نص هذا المقال. %n توسيمات تحتاج إلى تدقيق.</numerusform>
        <numerusform>صُحّح نص هذا المقال. %n توسيمًا تحتاج إلى تدقيق.</numerusform>
        <numerusform>صُحّح نص هذا المقال. %n توسيم تحتاج إلى تدقيق.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The text of this article was corrected. %n annotation(s) of {name} need a look.</source>
      <translation>
        <numerusform>صُحِّح نص هذا المقال. لا توسيمات لـ{name} تحتاج إلى مراجعة.</numerusform>
        <numerusform>صُحِّح نص هذا المقال. توسيم واحد لـ{name} يحتاج إلى مراجعة.</numerusform>
        <numerusform>صُحِّح نص هذا المقال. توسيمان لـ{name} يحتاجان إلى مراجعة.</numerusform>
        <numerusform>صُحِّح نص هذا المقال. %n توسيمات لـ{name} تحتاج إلى مراجعة.</numerusform>
        <numerusform>صُحِّح نص هذا المقال. %n توسيمًا لـ{name} تحتاج إلى مراجعة.</numerusform>
        <numerusform>صُحِّح نص هذا المقال. %n توسيم لـ{name} تحتاج إلى مراجعة.</numerusform>
      </translation>
    </message>
    <message>
      <source>These words are gone. Press E to mark others, or Del to drop the annotation.</source>
      <translation>لم تعد هذه الكلمات في النص. اضغط E لتوسيم كلمات أخرى، أو Del لحذف التوسيم.</translation>
    </message>
  </context>
  <context>
    <name>Losses</name>
    <message>
      <source>, </source>
      <translation>، </translation>
    </message>
    <message>
      <source>all annotations</source>
      <translation>جميع التوسيمات</translation>
    </message>
    <message>
      <source>annotations outside claims</source>
      <translation>توسيمات خارج الادّعاءات</translation>
    </message>
    <message>
      <source>annotator identity</source>
      <translation>هوية الموسِّم</translation>
    </message>
    <message>
      <source>annotators who marked nothing</source>
      <translation>موسِّمون لم يوسّموا شيئًا</translation>
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
      <source>crossing spans</source>
      <translation>مقاطع متقاطعة</translation>
    </message>
    <message>
      <source>decisions of reviewers</source>
      <translation>قرارات المراجِعين</translation>
    </message>
    <message>
      <source>everything except claims and their speakers</source>
      <translation>كل شيء ما عدا الادّعاءات ومتحدّثيها</translation>
    </message>
    <message>
      <source>everything except claims with a wording</source>
      <translation>كل شيء ما عدا الادّعاءات التي لها صياغة معيارية</translation>
    </message>
    <message>
      <source>everything except quotations</source>
      <translation>كل شيء ما عدا الاقتباسات</translation>
    </message>
    <message>
      <source>everything except stances</source>
      <translation>كل شيء ما عدا المواقف</translation>
    </message>
    <message>
      <source>fixed text directions</source>
      <translation>اتجاهات النص المثبّتة</translation>
    </message>
    <message>
      <source>flags and status</source>
      <translation>الإشارات والحالة</translation>
    </message>
    <message>
      <source>labels of articles</source>
      <translation>تصنيفات المقالات</translation>
    </message>
    <message>
      <source>metadata</source>
      <translation>البيانات الوصفية</translation>
    </message>
    <message>
      <source>nested spans</source>
      <translation>مقاطع داخل غيرها</translation>
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
      <source>relations with more than two members</source>
      <translation>علاقات لها أكثر من طرفين</translation>
    </message>
    <message>
      <source>relations with only one member</source>
      <translation>علاقات لها طرف واحد</translation>
    </message>
    <message>
      <source>several annotators</source>
      <translation>عدة موسِّمين</translation>
    </message>
    <message>
      <source>spans that split a word</source>
      <translation>مقاطع تقطع كلمة</translation>
    </message>
    <message>
      <source>spans with several fragments</source>
      <translation>مقاطع متعدّدة الأجزاء</translation>
    </message>
    <message>
      <source>speakers who oppose or question what is said</source>
      <translation>متحدّثون يعارضون الادّعاء أو يتساءلون عنه</translation>
    </message>
    <message>
      <source>speakers without text</source>
      <translation>متحدّثون بلا نص (الكاتب، غير محدّد)</translation>
    </message>
    <message>
      <source>titles</source>
      <translation>العناوين</translation>
    </message>
    <message>
      <source>which annotations were suggested</source>
      <translation>ما اقتُرح من التوسيمات</translation>
    </message>
    <message>
      <source>which fragments belong together</source>
      <translation>انتماء الأجزاء إلى مقطع واحد</translation>
    </message>
    <message>
      <source>white space at the edges of spans</source>
      <translation>المسافات عند حدود المقاطع</translation>
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
    <name>MarkButtons</name>
    <message>
      <source>{mark}: used by {label}</source>
      <translation>{mark}: علامة الوسم ⁨{label}⁩</translation>
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
    <name>Marks</name>
    <message>
      <source>bar</source>
      <translation>شَرطة</translation>
    </message>
    <message>
      <source>cross</source>
      <translation>علامة زائد</translation>
    </message>
    <message>
      <source>diamond</source>
      <translation>معيّن</translation>
    </message>
    <message>
      <source>disc</source>
      <translation>قرص</translation>
    </message>
    <message>
      <source>hollow square</source>
      <translation>مربّع مفرغ</translation>
    </message>
    <message>
      <source>ring</source>
      <translation>حلقة</translation>
    </message>
    <message>
      <source>square</source>
      <translation>مربّع</translation>
    </message>
    <message>
      <source>triangle</source>
      <translation>مثلّث</translation>
    </message>
  </context>
  <context>
    <name>MatrixCard</name>
    <message>
      <source>All languages</source>
      <translation>كل اللغات</translation>
    </message>
    <message>
      <source>Articles by person</source>
      <translation>المقالات حسب الأشخاص</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>اللغة</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>التقدّم</translation>
    </message>
    <message>
      <source>Show the articles of everyone</source>
      <translation>إظهار مقالات الجميع</translation>
    </message>
    <message>
      <source>Space assigns or unassigns, Enter opens the article</source>
      <translation>مفتاح المسافة يُسند أو يُلغي الإسناد، ومفتاح Enter يفتح المقال</translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>الاقتراحات</translation>
    </message>
    <message>
      <source>Whether suggestions are shown in the selected assignments</source>
      <translation>عرض الاقتراحات في الإسنادات المحدَّدة</translation>
    </message>
    <message>
      <source>{n} of {all} shown</source>
      <translation>المعروض {n} من {all}</translation>
    </message>
  </context>
  <context>
    <name>MatrixModel</name>
    <message>
      <source>{article}, {name}: {state}</source>
      <translation>{article}، {name}: {state}</translation>
    </message>
  </context>
  <context>
    <name>MatrixView</name>
    <message>
      <source>Article</source>
      <translation>المقال</translation>
    </message>
    <message>
      <source>Articles by person</source>
      <translation>المقالات حسب الأشخاص</translation>
    </message>
    <message>
      <source>Assign or unassign</source>
      <translation>إسناد أو إلغاء الإسناد</translation>
    </message>
    <message>
      <source>Open article</source>
      <translation>فتح المقال</translation>
    </message>
    <message>
      <source>Space</source>
      <translation>المسافة</translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>الاقتراحات</translation>
    </message>
  </context>
  <context>
    <name>MemberActs</name>
    <message numerus="yes">
      <source>%n key(s) of {name} withdrawn. Packages signed with them are refused.</source>
      <translation>
        <numerusform>لا مفاتيح لدى {name}.</numerusform>
        <numerusform>سُحب مفتاح واحد من {name}. تُرفض الحزم الموقّعة به.</numerusform>
        <numerusform>سُحب مفتاحان من {name}. تُرفض الحزم الموقّعة بهما.</numerusform>
        <numerusform>سُحب %n مفاتيح من {name}. تُرفض الحزم الموقّعة بها.</numerusform>
        <numerusform>سُحب %n مفتاحًا من {name}. تُرفض الحزم الموقّعة بها.</numerusform>
        <numerusform>سُحب %n مفتاح من {name}. تُرفض الحزم الموقّعة بها.</numerusform>
      </translation>
    </message>
    <message>
      <source>Is this the same person as {names}?</source>
      <translation>أهو الشخص نفسه: {names}؟</translation>
    </message>
  </context>
  <context>
    <name>MemberCard</name>
    <message numerus="yes">
      <source>%n member(s)</source>
      <translation>
        <numerusform>لا أعضاء</numerusform>
        <numerusform>عضو واحد</numerusform>
        <numerusform>عضوان</numerusform>
        <numerusform>%n أعضاء</numerusform>
        <numerusform>%n عضوًا</numerusform>
        <numerusform>%n عضو</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n selected</source>
      <translation>
        <numerusform>لا أحد محدَّد</numerusform>
        <numerusform>واحد محدَّد</numerusform>
        <numerusform>اثنان محدَّدان</numerusform>
        <numerusform>%n محدَّدون</numerusform>
        <numerusform>%n محدَّدًا</numerusform>
        <numerusform>%n محدَّد</numerusform>
      </translation>
    </message>
    <message>
      <source>Add</source>
      <translation>إضافة</translation>
    </message>
    <message>
      <source>Add anyway</source>
      <translation>إضافة على أي حال</translation>
    </message>
    <message>
      <source>Add member</source>
      <translation>إضافة عضو</translation>
    </message>
    <message>
      <source>Add the first member</source>
      <translation>إضافة أول عضو</translation>
    </message>
    <message>
      <source>Assign…</source>
      <translation>إسناد…</translation>
    </message>
    <message>
      <source>Name of the new member, in any script</source>
      <translation>اسم العضو الجديد، بأي كتابة</translation>
    </message>
    <message>
      <source>Reassign…</source>
      <translation>إعادة الإسناد…</translation>
    </message>
    <message>
      <source>Remove from team…</source>
      <translation>إزالة من الفريق…</translation>
    </message>
    <message>
      <source>Team members</source>
      <translation>أعضاء الفريق</translation>
    </message>
  </context>
  <context>
    <name>MemberModel</name>
    <message numerus="yes">
      <source>%n more done, not assigned</source>
      <translation>
        <numerusform>لا منجز آخر غير مسند</numerusform>
        <numerusform>منجز آخر واحد غير مسند</numerusform>
        <numerusform>منجزان آخران غير مسندين</numerusform>
        <numerusform>%n منجزات أخرى غير مسندة</numerusform>
        <numerusform>%n منجزًا آخر غير مسند</numerusform>
        <numerusform>%n منجز آخر غير مسند</numerusform>
      </translation>
    </message>
    <message>
      <source>Articles finished in an hour of work, from three articles on</source>
      <translation>المقالات المنجزة في ساعة عمل، ابتداءً من ثلاثة مقالات</translation>
    </message>
    <message>
      <source>Assigned</source>
      <translation>المسنَد</translation>
    </message>
    <message>
      <source>Assigned or not. Show these articles below</source>
      <translation>المسندة وغير المسندة. إظهار هذه المقالات في الأسفل</translation>
    </message>
    <message>
      <source>Change the role</source>
      <translation>تغيير الدور</translation>
    </message>
    <message>
      <source>Done in all</source>
      <translation>مجموع المنجز</translation>
    </message>
    <message>
      <source>Last change</source>
      <translation>آخر تغيير</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>الاسم</translation>
    </message>
    <message>
      <source>Per hour</source>
      <translation>في الساعة</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>التقدّم</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>الدور</translation>
    </message>
    <message>
      <source>Share</source>
      <translation>الحصة</translation>
    </message>
    <message>
      <source>Show these articles below</source>
      <translation>إظهار هذه المقالات في الأسفل</translation>
    </message>
    <message>
      <source>Started in all</source>
      <translation>مجموع قيد العمل</translation>
    </message>
    <message>
      <source>nothing assigned</source>
      <translation>لا إسناد</translation>
    </message>
    <message>
      <source>{done} of {all} assigned done, {started} started, {flagged} flagged</source>
      <translation>أُنجز {done} من {all} مسندة، وقيد العمل {started}، وعليه إشارة {flagged}</translation>
    </message>
  </context>
  <context>
    <name>MemberPainting</name>
    <message>
      <source>you</source>
      <translation>أنت</translation>
    </message>
  </context>
  <context>
    <name>MemberTable</name>
    <message>
      <source>Remove from team…</source>
      <translation>إزالة من الفريق…</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>تغيير الاسم</translation>
    </message>
    <message>
      <source>Role</source>
      <translation>الدور</translation>
    </message>
    <message>
      <source>Team members</source>
      <translation>أعضاء الفريق</translation>
    </message>
    <message>
      <source>Unite with…</source>
      <translation>توحيد مع…</translation>
    </message>
    <message>
      <source>Withdraw keys…</source>
      <translation>سحب المفاتيح…</translation>
    </message>
  </context>
  <context>
    <name>MentionTree</name>
    <message numerus="yes">
      <source>%n further article(s)</source>
      <translation>
        <numerusform>لا مقالات أخرى</numerusform>
        <numerusform>مقال آخر</numerusform>
        <numerusform>مقالان آخران</numerusform>
        <numerusform>%n مقالات أخرى</numerusform>
        <numerusform>%n مقالًا آخر</numerusform>
        <numerusform>%n مقال آخر</numerusform>
      </translation>
    </message>
    <message>
      <source>Annotations</source>
      <translation>التوسيمات</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>التاريخ</translation>
    </message>
    <message>
      <source>Mentions</source>
      <translation>المواضع</translation>
    </message>
  </context>
  <context>
    <name>MergeDialog</name>
    <message numerus="yes">
      <source>%n change(s) needed by other changes are missing.</source>
      <translation>
        <numerusform>لا تغييرات ناقصة.</numerusform>
        <numerusform>ينقص تغيير واحد تعتمد عليه تغييرات أخرى.</numerusform>
        <numerusform>ينقص تغييران تعتمد عليهما تغييرات أخرى.</numerusform>
        <numerusform>ينقص %n تغييرات تعتمد عليها تغييرات أخرى.</numerusform>
        <numerusform>ينقص %n تغييرًا تعتمد عليها تغييرات أخرى.</numerusform>
        <numerusform>ينقص %n تغيير تعتمد عليها تغييرات أخرى.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n conflict(s) between two computers. You can resolve them afterwards.</source>
      <translation>
        <numerusform>لا تعارضات بين حاسوبين.</numerusform>
        <numerusform>تعارض واحد بين حاسوبين. يمكنك حسمه لاحقًا.</numerusform>
        <numerusform>تعارضان بين حاسوبين. يمكنك حسمهما لاحقًا.</numerusform>
        <numerusform>%n تعارضات بين حاسوبين. يمكنك حسمها لاحقًا.</numerusform>
        <numerusform>%n تعارضًا بين حاسوبين. يمكنك حسمها لاحقًا.</numerusform>
        <numerusform>%n تعارض بين حاسوبين. يمكنك حسمها لاحقًا.</numerusform>
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
      <source>%n of {shown} annotation(s) will be changed by other people.</source>
      <translation>
        <numerusform>لن يغيّر الآخرون أي توسيم (من {shown}).</numerusform>
        <numerusform>سيغيّر آخرون توسيمًا واحدًا (من {shown}).</numerusform>
        <numerusform>سيغيّر آخرون توسيمين (من {shown}).</numerusform>
        <numerusform>سيغيّر آخرون %n توسيمات (من {shown}).</numerusform>
        <numerusform>سيغيّر آخرون %n توسيمًا (من {shown}).</numerusform>
        <numerusform>سيغيّر آخرون %n توسيم (من {shown}).</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n of {shown} annotation(s) will be removed by the merge.</source>
      <translation>
        <numerusform>لن يحذف الدمج أي توسيم (من {shown}).</numerusform>
        <numerusform>سيحذف الدمج توسيمًا واحدًا (من {shown}).</numerusform>
        <numerusform>سيحذف الدمج توسيمين (من {shown}).</numerusform>
        <numerusform>سيحذف الدمج %n توسيمات (من {shown}).</numerusform>
        <numerusform>سيحذف الدمج %n توسيمًا (من {shown}).</numerusform>
        <numerusform>سيحذف الدمج %n توسيم (من {shown}).</numerusform>
      </translation>
    </message>
    <message>
      <source>From {name}</source>
      <translation>من {name}</translation>
    </message>
    <message>
      <source>If you confirm everything:</source>
      <translation>عند تأكيد كل ما في القائمة:</translation>
    </message>
    <message>
      <source>Let it wait</source>
      <translation>اتركه ينتظر</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>دمج</translation>
    </message>
    <message>
      <source>Merge anyway</source>
      <translation>الدمج رغم ذلك</translation>
    </message>
    <message>
      <source>Merge {n} of {all}</source>
      <translation>دمج {n} من {all}</translation>
    </message>
    <message>
      <source>No visible changes.</source>
      <translation>لا تغييرات ظاهرة.</translation>
    </message>
    <message>
      <source>Nothing new: everything is already here.</source>
      <translation>لا جديد: كل شيء موجود هنا.</translation>
    </message>
    <message>
      <source>What concerns you</source>
      <translation>ما يخصّك</translation>
    </message>
    <message>
      <source>What you merge can be undone under File, Past merges. What waits stays where it is.</source>
      <translation>يمكن التراجع عمّا تدمجه من «ملف» ثم «عمليات الدمج السابقة». وما ينتظر يبقى في مكانه.</translation>
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
      <source>including flags</source>
      <translation>منها إشارات</translation>
    </message>
    <message>
      <source>including labels of articles</source>
      <translation>منها تصنيفات مقالات</translation>
    </message>
    <message>
      <source>including notes</source>
      <translation>منها ملاحظات</translation>
    </message>
    <message>
      <source>removed</source>
      <translation>محذوف</translation>
    </message>
    <message>
      <source>{name} is no longer on the team. Their work is merged all the same.</source>
      <translation>لم يعد {name} في الفريق، ويُدمج عمله رغم ذلك.</translation>
    </message>
  </context>
  <context>
    <name>MergeLabelDialog</name>
    <message numerus="yes">
      <source>%n span(s) will read as the other label, also those that arrive later.</source>
      <translation>
        <numerusform>لا مقاطع بهذا الوسم الآن، وما يصل لاحقًا يُقرأ بالوسم الآخر.</numerusform>
        <numerusform>سيُقرأ مقطع واحد بالوسم الآخر، وكذلك ما يصل لاحقًا.</numerusform>
        <numerusform>سيُقرأ مقطعان بالوسم الآخر، وكذلك ما يصل لاحقًا.</numerusform>
        <numerusform>ستُقرأ %n مقاطع بالوسم الآخر، وكذلك ما يصل لاحقًا.</numerusform>
        <numerusform>سيُقرأ %n مقطعًا بالوسم الآخر، وكذلك ما يصل لاحقًا.</numerusform>
        <numerusform>سيُقرأ %n مقطع بالوسم الآخر، وكذلك ما يصل لاحقًا.</numerusform>
      </translation>
    </message>
    <message>
      <source>Counting annotations</source>
      <translation>جارٍ عدّ التوسيمات…</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>دمج</translation>
    </message>
    <message>
      <source>Merge into</source>
      <translation>الدمج في</translation>
    </message>
    <message>
      <source>Merge label</source>
      <translation>دمج الوسم</translation>
    </message>
    <message>
      <source>Merge {label} into</source>
      <translation>دمج ⁨{label}⁩ في</translation>
    </message>
    <message>
      <source>Nothing is deleted, and the merge can be undone.</source>
      <translation>لا يُحذف شيء، ويمكن التراجع عن الدمج.</translation>
    </message>
    <message>
      <source>Values no longer shown: {names}</source>
      <translation>قيم لن تظهر بعد الآن: {names}</translation>
    </message>
  </context>
  <context>
    <name>MergedRows</name>
    <message>
      <source>Split</source>
      <translation>فصل</translation>
    </message>
  </context>
  <context>
    <name>MergesDialog</name>
    <message>
      <source>By</source>
      <translation>المنفّذ</translation>
    </message>
    <message>
      <source>Changes</source>
      <translation>التغييرات</translation>
    </message>
    <message>
      <source>File</source>
      <translation>الملف</translation>
    </message>
    <message>
      <source>Past merges</source>
      <translation>عمليات الدمج السابقة</translation>
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
      <source>Redo merge</source>
      <translation>إعادة الدمج</translation>
    </message>
    <message>
      <source>Sharing: {name}</source>
      <translation>المشاركة: {name}</translation>
    </message>
    <message>
      <source>Undo merge</source>
      <translation>التراجع عن الدمج</translation>
    </message>
    <message>
      <source>When</source>
      <translation>التاريخ</translation>
    </message>
    <message>
      <source>{file} (undone)</source>
      <translation>{file} (جرى التراجع عنه)</translation>
    </message>
  </context>
  <context>
    <name>Merging</name>
    <message numerus="yes">
      <source>%n answer(s) to what you asked, flagged or noted.</source>
      <translation>
        <numerusform>لا ردود على أسئلتك وإشاراتك وملاحظاتك.</numerusform>
        <numerusform>ردّ واحد على أسئلتك أو إشاراتك أو ملاحظاتك.</numerusform>
        <numerusform>ردّان على أسئلتك أو إشاراتك أو ملاحظاتك.</numerusform>
        <numerusform>%n ردود على أسئلتك أو إشاراتك أو ملاحظاتك.</numerusform>
        <numerusform>%n ردًّا على أسئلتك أو إشاراتك أو ملاحظاتك.</numerusform>
        <numerusform>%n ردّ على أسئلتك أو إشاراتك أو ملاحظاتك.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) are no longer assigned to you.</source>
      <translation>
        <numerusform>لم يُلغَ إسناد أي مقال إليك.</numerusform>
        <numerusform>أُلغي إسناد مقال واحد إليك.</numerusform>
        <numerusform>أُلغي إسناد مقالين إليك.</numerusform>
        <numerusform>أُلغي إسناد %n مقالات إليك.</numerusform>
        <numerusform>أُلغي إسناد %n مقالًا إليك.</numerusform>
        <numerusform>أُلغي إسناد %n مقال إليك.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) were assigned to you.</source>
      <translation>
        <numerusform>لم يُسند إليك أي مقال.</numerusform>
        <numerusform>أُسند إليك مقال واحد.</numerusform>
        <numerusform>أُسند إليك مقالان.</numerusform>
        <numerusform>أُسندت إليك %n مقالات.</numerusform>
        <numerusform>أُسند إليك %n مقالًا.</numerusform>
        <numerusform>أُسند إليك %n مقال.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n place(s) to look at</source>
      <translation>
        <numerusform>لا مواضع تحتاج إلى تدقيق</numerusform>
        <numerusform>موضع واحد يحتاج إلى تدقيق</numerusform>
        <numerusform>موضعان يحتاجان إلى تدقيق</numerusform>
        <numerusform>%n مواضع تحتاج إلى تدقيق</numerusform>
        <numerusform>%n موضعًا يحتاج إلى تدقيق</numerusform>
        <numerusform>%n موضع يحتاج إلى تدقيق</numerusform>
      </translation>
    </message>
    <message>
      <source>Imported by nobody in particular</source>
      <translation>مستورَد دون اسم</translation>
    </message>
    <message>
      <source>Not signed</source>
      <translation>غير موقّعة</translation>
    </message>
    <message>
      <source>Project settings, from {author}</source>
      <translation>إعدادات المشروع، من {author}</translation>
    </message>
    <message>
      <source>Signed by {name}</source>
      <translation>وقّعها {name}</translation>
    </message>
    <message>
      <source>Signed by {name} with a new key</source>
      <translation>وقّعها {name} بمفتاح جديد</translation>
    </message>
    <message>
      <source>The guideline has changed: version {n}.</source>
      <translation>تغيّر الدليل: الإصدار {n}.</translation>
    </message>
    <message>
      <source>The scheme has changed: version {n}.</source>
      <translation>تغيّر المخطّط: الإصدار {n}.</translation>
    </message>
    <message numerus="yes">
      <source>The text of %n article(s) was corrected</source>
      <translation>
        <numerusform>لم يُصحَّح نص أي مقال</numerusform>
        <numerusform>صُحّح نص مقال واحد</numerusform>
        <numerusform>صُحّح نصّا مقالين</numerusform>
        <numerusform>صُحّحت نصوص %n مقالات</numerusform>
        <numerusform>صُحّحت نصوص %n مقالًا</numerusform>
        <numerusform>صُحّحت نصوص %n مقال</numerusform>
      </translation>
    </message>
    <message>
      <source>affiliations</source>
      <translation>الانتماءات</translation>
    </message>
    <message>
      <source>assignments</source>
      <translation>الإسنادات</translation>
    </message>
    <message>
      <source>checks of corrected texts</source>
      <translation>تدقيقات النصوص المصحَّحة</translation>
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
      <source>entries of the speaker register</source>
      <translation>مداخل فهرس المتحدّثين</translation>
    </message>
    <message>
      <source>filters</source>
      <translation>عوامل التصفية</translation>
    </message>
    <message>
      <source>further names</source>
      <translation>الأسماء الأخرى</translation>
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
      <source>merged entries</source>
      <translation>المداخل المدموجة</translation>
    </message>
    <message>
      <source>messages</source>
      <translation>رسائل</translation>
    </message>
    <message>
      <source>progress</source>
      <translation>التقدّم</translation>
    </message>
    <message>
      <source>questions</source>
      <translation>أسئلة</translation>
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
      <source>states of threads</source>
      <translation>المفتوح والمحسوم في الوارد</translation>
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
      <source>{author} changes annotations of {name}</source>
      <translation>{author} يغيّر توسيمات {name}</translation>
    </message>
    <message>
      <source>{author} to {name}</source>
      <translation>من {author} إلى {name}</translation>
    </message>
    <message>
      <source>{author}, gold</source>
      <translation>الطبقة المرجعية ({author})</translation>
    </message>
    <message>
      <source>{author}, in the work of {name}</source>
      <translation>⁨{author}⁩، في عمل ⁨{name}⁩</translation>
    </message>
    <message numerus="yes">
      <source>{name} corrected %n of your annotation(s).</source>
      <translation>
        <numerusform>لم يصحّح {name} شيئًا من توسيماتك.</numerusform>
        <numerusform>صحّح {name} توسيمًا واحدًا من توسيماتك.</numerusform>
        <numerusform>صحّح {name} توسيمين من توسيماتك.</numerusform>
        <numerusform>صحّح {name} %n من توسيماتك.</numerusform>
        <numerusform>صحّح {name} %n من توسيماتك.</numerusform>
        <numerusform>صحّح {name} %n من توسيماتك.</numerusform>
      </translation>
    </message>
    <message>
      <source>{sentence}.</source>
      <translation>{sentence}.</translation>
    </message>
    <message>
      <source>{what}: {places}.</source>
      <translation>{what}: {places}.</translation>
    </message>
  </context>
  <context>
    <name>MergingEntries</name>
    <message>
      <source>It will have the names {names}. Annotations that read as it from now on: {count}. None is rewritten, so this can be taken back by Undo, or by Split in the entry.</source>
      <translation>ستكون أسماؤه {names}. التوسيمات التي ستُقرأ من الآن على أنها له: {count}. لا يُعاد كتابة أيّ منها، فيمكن الرجوع عن ذلك بالتراجع، أو بالفصل في المدخل.</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>دمج</translation>
    </message>
    <message>
      <source>Merge {going} into {into}?</source>
      <translation>أتريد دمج {going} في {into}؟</translation>
    </message>
    <message>
      <source>Same as…</source>
      <translation>هو نفسه…</translation>
    </message>
    <message>
      <source>{going} is now the same as {into}.</source>
      <translation>أصبح {going} هو نفسه {into}.</translation>
    </message>
  </context>
  <context>
    <name>ModeSwitch</name>
    <message>
      <source>{mode} ({count})</source>
      <translation>{mode} ({count})</translation>
    </message>
  </context>
  <context>
    <name>Modes</name>
    <message>
      <source>Agreement</source>
      <translation>الاتفاق</translation>
    </message>
    <message>
      <source>Analysis</source>
      <translation>التحليل</translation>
    </message>
    <message>
      <source>Annotate</source>
      <translation>التوسيم</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>التصدير</translation>
    </message>
    <message>
      <source>Project</source>
      <translation>المشروع</translation>
    </message>
    <message>
      <source>Review</source>
      <translation>المراجعة</translation>
    </message>
  </context>
  <context>
    <name>Moments</name>
    <message numerus="yes">
      <source>%n minute(s) ago</source>
      <translation>
        <numerusform>قبل أقل من دقيقة</numerusform>
        <numerusform>قبل دقيقة</numerusform>
        <numerusform>قبل دقيقتين</numerusform>
        <numerusform>قبل %n دقائق</numerusform>
        <numerusform>قبل %n دقيقة</numerusform>
        <numerusform>قبل %n دقيقة</numerusform>
      </translation>
    </message>
    <message>
      <source>just now</source>
      <translation>الآن</translation>
    </message>
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
    <name>MonthsCard</name>
    <message>
      <source>A dotted line: from here on another stance prevails.</source>
      <translation>الخط المنقّط: يغلب من هنا موقف آخر.</translation>
    </message>
    <message>
      <source>By century</source>
      <translation>بحسب القرن</translation>
    </message>
    <message>
      <source>By decade</source>
      <translation>بحسب العقد</translation>
    </message>
    <message>
      <source>By month</source>
      <translation>بحسب الشهر</translation>
    </message>
    <message>
      <source>By quarter</source>
      <translation>بحسب ربع السنة</translation>
    </message>
    <message>
      <source>By year</source>
      <translation>بحسب السنة</translation>
    </message>
    <message>
      <source>No article with a date</source>
      <translation>لا مقال بتاريخ</translation>
    </message>
    <message>
      <source>claims, same filter</source>
      <translation>ادّعاءات، التصفية نفسها</translation>
    </message>
  </context>
  <context>
    <name>MonthsChart</name>
    <message>
      <source>By month</source>
      <translation>بحسب الشهر</translation>
    </message>
    <message>
      <source>from here on another stance prevails: {name}</source>
      <translation>يغلب من هنا موقف آخر: {name}</translation>
    </message>
  </context>
  <context>
    <name>NameFields</name>
    <message>
      <source>Name, {language}</source>
      <translation>الاسم، ⁨{language}⁩</translation>
    </message>
  </context>
  <context>
    <name>Naming</name>
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
    <message>
      <source>Last: both acceptable, {quote}</source>
      <translation>آخر قرار: كلاهما مقبول، {quote}</translation>
    </message>
    <message>
      <source>Last: edited, {quote}</source>
      <translation>آخر قرار: تعديل، {quote}</translation>
    </message>
    <message>
      <source>Last: neither, {quote}</source>
      <translation>آخر قرار: لا شيء منها، {quote}</translation>
    </message>
    <message>
      <source>Last: {reading}, no annotation at {quote}</source>
      <translation>آخر قرار: {reading}، لا توسيم عند {quote}</translation>
    </message>
    <message>
      <source>Last: {reading}, {quote}</source>
      <translation>آخر قرار: {reading}، {quote}</translation>
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
      <source>an annotation that no longer exists</source>
      <translation>توسيم لم يعد موجودًا</translation>
    </message>
    <message>
      <source>both acceptable</source>
      <translation>كلاهما مقبول</translation>
    </message>
    <message>
      <source>by a rule</source>
      <translation>بقاعدة</translation>
    </message>
    <message>
      <source>edited</source>
      <translation>توسيم معدَّل</translation>
    </message>
    <message>
      <source>includes yours</source>
      <translation>منها توسيمك</translation>
    </message>
    <message>
      <source>neither</source>
      <translation>لا شيء منها</translation>
    </message>
    <message>
      <source>the majority</source>
      <translation>الأغلبية</translation>
    </message>
  </context>
  <context>
    <name>Navigation</name>
    <message>
      <source>Sections of the project</source>
      <translation>أقسام المشروع</translation>
    </message>
    <message numerus="yes">
      <source>{section}, %n waiting for you</source>
      <translation>
        <numerusform>{section}، لا شيء يخصّك</numerusform>
        <numerusform>{section}، واحد يخصّك</numerusform>
        <numerusform>{section}، اثنان يخصّانك</numerusform>
        <numerusform>{section}، %n تخصّك</numerusform>
        <numerusform>{section}، %n يخصّك</numerusform>
        <numerusform>{section}، %n يخصّك</numerusform>
      </translation>
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
      <source>%n file(s) are of an unsupported type.</source>
      <translation>
        <numerusform>كل الملفات من أنواع مدعومة.</numerusform>
        <numerusform>ملف واحد من نوع غير مدعوم.</numerusform>
        <numerusform>ملفان من نوع غير مدعوم.</numerusform>
        <numerusform>%n ملفات من أنواع غير مدعومة.</numerusform>
        <numerusform>%n ملفًا من أنواع غير مدعومة.</numerusform>
        <numerusform>%n ملف من أنواع غير مدعومة.</numerusform>
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
      <translation>اكتب اسمًا للمشروع.</translation>
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
      <source>Scanning the folder</source>
      <translation>جارٍ فحص المجلد…</translation>
    </message>
    <message>
      <source>Scheme preset</source>
      <translation>المخطّط الجاهز</translation>
    </message>
    <message>
      <source>This folder does not exist.</source>
      <translation>هذا المجلد غير موجود.</translation>
    </message>
    <message>
      <source>files: {kinds}</source>
      <translation>الملفات: {kinds}</translation>
    </message>
  </context>
  <context>
    <name>NoArticles</name>
    <message>
      <source>No articles with this filter</source>
      <translation>لا مقالات بهذه التصفية</translation>
    </message>
    <message>
      <source>Show all</source>
      <translation>إظهار الكل</translation>
    </message>
  </context>
  <context>
    <name>NoteField</name>
    <message>
      <source>Deleted notes stay in the history of the project and are included in packages.</source>
      <translation>تبقى الملاحظات المحذوفة في سجلّ تغييرات المشروع وفي حزمه.</translation>
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
    <name>OfferActs</name>
    <message numerus="yes">
      <source>%n assignment(s) selected</source>
      <translation>
        <numerusform>لا إسناد محدَّد</numerusform>
        <numerusform>إسناد واحد محدَّد</numerusform>
        <numerusform>إسنادان محدَّدان</numerusform>
        <numerusform>%n إسنادات محدَّدة</numerusform>
        <numerusform>%n إسنادًا محدَّدًا</numerusform>
        <numerusform>%n إسناد محدَّد</numerusform>
      </translation>
    </message>
    <message>
      <source>Select assignments first</source>
      <translation>حدّد إسنادات أولًا</translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>الاقتراحات</translation>
    </message>
    <message numerus="yes">
      <source>Suggestions are always shown in %n assignment(s)</source>
      <translation>
        <numerusform>لم يتغيّر أي إسناد</numerusform>
        <numerusform>تُعرض الاقتراحات دائمًا في إسناد واحد</numerusform>
        <numerusform>تُعرض الاقتراحات دائمًا في إسنادين</numerusform>
        <numerusform>تُعرض الاقتراحات دائمًا في %n إسنادات</numerusform>
        <numerusform>تُعرض الاقتراحات دائمًا في %n إسنادًا</numerusform>
        <numerusform>تُعرض الاقتراحات دائمًا في %n إسناد</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Suggestions are never shown in %n assignment(s)</source>
      <translation>
        <numerusform>لم يتغيّر أي إسناد</numerusform>
        <numerusform>لا تُعرض الاقتراحات في إسناد واحد</numerusform>
        <numerusform>لا تُعرض الاقتراحات في إسنادين</numerusform>
        <numerusform>لا تُعرض الاقتراحات في %n إسنادات</numerusform>
        <numerusform>لا تُعرض الاقتراحات في %n إسنادًا</numerusform>
        <numerusform>لا تُعرض الاقتراحات في %n إسناد</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Suggestions follow the rule in %n assignment(s)</source>
      <translation>
        <numerusform>لم يتغيّر أي إسناد</numerusform>
        <numerusform>تتبع الاقتراحات القاعدة في إسناد واحد</numerusform>
        <numerusform>تتبع الاقتراحات القاعدة في إسنادين</numerusform>
        <numerusform>تتبع الاقتراحات القاعدة في %n إسنادات</numerusform>
        <numerusform>تتبع الاقتراحات القاعدة في %n إسنادًا</numerusform>
        <numerusform>تتبع الاقتراحات القاعدة في %n إسناد</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{choice} (%n change(s))</source>
      <translation>
        <numerusform>{choice} (بلا تغيير)</numerusform>
        <numerusform>{choice} (تغيير واحد)</numerusform>
        <numerusform>{choice} (تغييران)</numerusform>
        <numerusform>{choice} (%n تغييرات)</numerusform>
        <numerusform>{choice} (%n تغييرًا)</numerusform>
        <numerusform>{choice} (%n تغيير)</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>OpenProject</name>
    <message>
      <source>In the annotations of {name}: {words}</source>
      <translation>في توسيمات {name}: {words}</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>تراجع</translation>
    </message>
  </context>
  <context>
    <name>Opening</name>
    <message>
      <source>Converting the project for this version</source>
      <translation>جارٍ تحويل المشروع إلى هذا الإصدار</translation>
    </message>
    <message>
      <source>Make another copy</source>
      <translation>إنشاء نسخة أخرى</translation>
    </message>
    <message>
      <source>Merge into it</source>
      <translation>الدمج فيه</translation>
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
      <translation>جارٍ فتح الحزمة…</translation>
    </message>
    <message>
      <source>Packages</source>
      <translation>الحزم</translation>
    </message>
    <message>
      <source>Preparing the sample</source>
      <translation>جارٍ تحضير المقالات النموذجية…</translation>
    </message>
    <message>
      <source>Projects</source>
      <translation>المشاريع</translation>
    </message>
    <message>
      <source>Stopped. The project was not changed.</source>
      <translation>توقّف التحويل، ولم يتغيّر المشروع.</translation>
    </message>
    <message>
      <source>The backup was restored.</source>
      <translation>استُعيدت النسخة الاحتياطية.</translation>
    </message>
    <message>
      <source>The project as it was is in the folder {folder}.</source>
      <translation>المشروع كما كان محفوظ في المجلّد {folder}.</translation>
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
    <name>OwnerActs</name>
    <message>
      <source>Add label</source>
      <translation>إضافة وسم</translation>
    </message>
    <message>
      <source>Add label of the article</source>
      <translation>إضافة وسم للمقال</translation>
    </message>
    <message>
      <source>Add relation</source>
      <translation>إضافة علاقة</translation>
    </message>
    <message>
      <source>Add stance</source>
      <translation>إضافة موقف</translation>
    </message>
    <message>
      <source>Finding annotations</source>
      <translation>جارٍ البحث عن التوسيمات…</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>الاسم</translation>
    </message>
  </context>
  <context>
    <name>OwnerList</name>
    <message numerus="yes">
      <source>%n use(s)</source>
      <translation>
        <numerusform>غير مستخدم</numerusform>
        <numerusform>استخدام واحد</numerusform>
        <numerusform>استخدامان</numerusform>
        <numerusform>%n استخدامات</numerusform>
        <numerusform>%n استخدامًا</numerusform>
        <numerusform>%n استخدام</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>OwnerTitle</name>
    <message numerus="yes">
      <source>%n annotation(s) keep it if you retire it. It is then no longer offered.</source>
      <translation>
        <numerusform>لا توسيمات له.</numerusform>
        <numerusform>إذا أُوقف عرضه بقي في توسيم واحد، ولم يُعرض للتوسيمات الجديدة.</numerusform>
        <numerusform>إذا أُوقف عرضه بقي في توسيمين، ولم يُعرض للتوسيمات الجديدة.</numerusform>
        <numerusform>إذا أُوقف عرضه بقي في %n توسيمات، ولم يُعرض للتوسيمات الجديدة.</numerusform>
        <numerusform>إذا أُوقف عرضه بقي في %n توسيمًا، ولم يُعرض للتوسيمات الجديدة.</numerusform>
        <numerusform>إذا أُوقف عرضه بقي في %n توسيم، ولم يُعرض للتوسيمات الجديدة.</numerusform>
      </translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>حذف</translation>
    </message>
    <message numerus="yes">
      <source>Given to articles %n time(s).</source>
      <translation>
        <numerusform>لم يوضع على أي مقال.</numerusform>
        <numerusform>وُضع على المقالات مرة واحدة.</numerusform>
        <numerusform>وُضع على المقالات مرتين.</numerusform>
        <numerusform>وُضع على المقالات %n مرات.</numerusform>
        <numerusform>وُضع على المقالات %n مرة.</numerusform>
        <numerusform>وُضع على المقالات %n مرة.</numerusform>
      </translation>
    </message>
    <message>
      <source>It is not offered.</source>
      <translation>لا يُعرض.</translation>
    </message>
    <message numerus="yes">
      <source>It is not offered. %n annotation(s) have it.</source>
      <translation>
        <numerusform>لا يُعرض، ولا توسيمات له.</numerusform>
        <numerusform>لا يُعرض، وهو في توسيم واحد.</numerusform>
        <numerusform>لا يُعرض، وهو في توسيمين.</numerusform>
        <numerusform>لا يُعرض، وهو في %n توسيمات.</numerusform>
        <numerusform>لا يُعرض، وهو في %n توسيمًا.</numerusform>
        <numerusform>لا يُعرض، وهو في %n توسيم.</numerusform>
      </translation>
    </message>
    <message>
      <source>Merge into…</source>
      <translation>دمج في…</translation>
    </message>
    <message>
      <source>No annotation has it.</source>
      <translation>لا توسيمات له.</translation>
    </message>
    <message>
      <source>Nobody has given it to an article.</source>
      <translation>لم يضعه أحد على مقال.</translation>
    </message>
    <message>
      <source>Offer</source>
      <translation>عرض</translation>
    </message>
    <message>
      <source>Retire</source>
      <translation>إيقاف العرض</translation>
    </message>
    <message>
      <source>Show them</source>
      <translation>إظهارها</translation>
    </message>
    <message>
      <source>They keep it if you retire it. It is then no longer offered.</source>
      <translation>إذا أُوقف عرضه يبقى عليها، ولا يُعرض لمقالات أخرى.</translation>
    </message>
    <message>
      <source>{id} in files</source>
      <translation>{id} في الملفات</translation>
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
      <translation>حفظ المشروع باسم</translation>
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
      <translation>{articles}، لـ{name}</translation>
    </message>
  </context>
  <context>
    <name>PageSheet</name>
    <message>
      <source>Change keys…</source>
      <translation>تغيير المفاتيح…</translation>
    </message>
    <message>
      <source>F1 twice shows this sheet, and ? where no command has that key</source>
      <translation>⁦F1⁩ مرتين لعرض هذه الورقة، أو ⁦?⁩ حيث لا أمر له هذا المفتاح</translation>
    </message>
    <message>
      <source>Keys: {page}</source>
      <translation>المفاتيح: {page}</translation>
    </message>
    <message>
      <source>Save all as PDF…</source>
      <translation>حفظ الكل بصيغة PDF…</translation>
    </message>
    <message>
      <source>Welcome</source>
      <translation>البداية</translation>
    </message>
    <message>
      <source>close</source>
      <translation>إغلاق</translation>
    </message>
  </context>
  <context>
    <name>Pages</name>
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
    <name>Palette</name>
    <message>
      <source>Articles</source>
      <translation>المقالات</translation>
    </message>
    <message>
      <source>Command palette</source>
      <translation>لوحة الأوامر</translation>
    </message>
    <message>
      <source>Commands</source>
      <translation>الأوامر</translation>
    </message>
    <message>
      <source>Find a command</source>
      <translation>البحث عن أمر</translation>
    </message>
    <message>
      <source>No article</source>
      <translation>لا مقال</translation>
    </message>
    <message>
      <source>No article has “{words}” in its title</source>
      <translation>لا مقال في عنوانه «⁨{words}⁩»</translation>
    </message>
    <message>
      <source>No command has “{words}”</source>
      <translation>لا أمر فيه «⁨{words}⁩»</translation>
    </message>
    <message>
      <source>No speaker has “{words}”</source>
      <translation>لا متحدّث فيه «{words}»</translation>
    </message>
    <message>
      <source>No speaker is marked</source>
      <translation>لم يُوسَّم أي متحدّث</translation>
    </message>
    <message>
      <source>Recent</source>
      <translation>الأخيرة</translation>
    </message>
    <message>
      <source>Speakers</source>
      <translation>المتحدّثون</translation>
    </message>
    <message>
      <source>{command}: {reason}</source>
      <translation>{command}: {reason}</translation>
    </message>
    <message>
      <source>{n} of {all} commands</source>
      <translation>عدد الأوامر: {n} من {all}</translation>
    </message>
  </context>
  <context>
    <name>PartButton</name>
    <message>
      <source>File under a part of the guideline</source>
      <translation>الإدراج تحت قسم من الدليل</translation>
    </message>
    <message>
      <source>Filed under {part}</source>
      <translation>مُدرَج تحت {part}</translation>
    </message>
    <message>
      <source>No part</source>
      <translation>بلا قسم</translation>
    </message>
  </context>
  <context>
    <name>PartList</name>
    <message>
      <source>Parts of the guideline</source>
      <translation>أقسام الدليل</translation>
    </message>
    <message>
      <source>Press Enter to see the disagreements.</source>
      <translation>اضغط Enter لإظهار الخلافات.</translation>
    </message>
    <message numerus="yes">
      <source>{part}, %n disagreement(s)</source>
      <translation>
        <numerusform>{part}، لا خلافات</numerusform>
        <numerusform>{part}، خلاف واحد</numerusform>
        <numerusform>{part}، خلافان</numerusform>
        <numerusform>{part}، %n خلافات</numerusform>
        <numerusform>{part}، %n خلافًا</numerusform>
        <numerusform>{part}، %n خلاف</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>PartQuestionDialog</name>
    <message>
      <source>Ask about this part</source>
      <translation>السؤال عن هذا القسم</translation>
    </message>
    <message>
      <source>Asked. The answer will be in the inbox.</source>
      <translation>أُرسل السؤال. سيظهر الجواب في الوارد.</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>السؤال</translation>
    </message>
    <message>
      <source>Your question about {part}</source>
      <translation>سؤالك عن {part}</translation>
    </message>
  </context>
  <context>
    <name>PdfReport</name>
    <message>
      <source>Agreement</source>
      <translation>الاتفاق</translation>
    </message>
  </context>
  <context>
    <name>PersonChoice</name>
    <message>
      <source>I am someone else</source>
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
    <message>
      <source>Who are you?</source>
      <translation>من أنت؟</translation>
    </message>
  </context>
  <context>
    <name>Places</name>
    <message>
      <source>annotation</source>
      <translation>التوسيم</translation>
    </message>
    <message>
      <source>column</source>
      <translation>العمود</translation>
    </message>
    <message>
      <source>layer</source>
      <translation>الطبقة</translation>
    </message>
    <message>
      <source>line</source>
      <translation>السطر</translation>
    </message>
    <message>
      <source>paragraph</source>
      <translation>الفقرة</translation>
    </message>
    <message>
      <source>region</source>
      <translation>المنطقة</translation>
    </message>
    <message>
      <source>relation</source>
      <translation>العلاقة</translation>
    </message>
    <message>
      <source>row</source>
      <translation>الصف</translation>
    </message>
    <message>
      <source>selection</source>
      <translation>تحديد</translation>
    </message>
    <message>
      <source>source</source>
      <translation>مصدر</translation>
    </message>
    <message>
      <source>span</source>
      <translation>المقطع</translation>
    </message>
    <message>
      <source>task</source>
      <translation>المهمة</translation>
    </message>
    <message>
      <source>title</source>
      <translation>العنوان</translation>
    </message>
  </context>
  <context>
    <name>Posts</name>
    <message numerus="yes">
      <source>%n earlier message(s)</source>
      <translation>
        <numerusform>لا رسائل أقدم</numerusform>
        <numerusform>رسالة أقدم</numerusform>
        <numerusform>رسالتان أقدم</numerusform>
        <numerusform>%n رسائل أقدم</numerusform>
        <numerusform>%n رسالةً أقدم</numerusform>
        <numerusform>%n رسالة أقدم</numerusform>
      </translation>
    </message>
    <message>
      <source>Mark as the answer</source>
      <translation>تحديد الرسالة جوابًا</translation>
    </message>
    <message>
      <source>Not the answer any more</source>
      <translation>إلغاء تحديدها جوابًا</translation>
    </message>
    <message>
      <source>answer</source>
      <translation>الجواب</translation>
    </message>
  </context>
  <context>
    <name>Preview</name>
    <message>
      <source>Each text is shown in its own direction. The file contains the plain characters.</source>
      <translation>يُعرض كل نص باتجاهه. أما الملف ففيه المحارف كما هي.</translation>
    </message>
    <message>
      <source>Next record</source>
      <translation>العنصر التالي</translation>
    </message>
    <message>
      <source>No preview: this format is not text.</source>
      <translation>لا معاينة: هذه الصيغة ليست نصًّا.</translation>
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
      <source>{format}, record {n} of {all}</source>
      <translation>{format}، العنصر {n} من {all}</translation>
    </message>
  </context>
  <context>
    <name>PreviewCard</name>
    <message numerus="yes">
      <source>%n annotator(s) each</source>
      <translation>
        <numerusform>لا موسِّم لكل مقال</numerusform>
        <numerusform>موسِّم واحد لكل مقال</numerusform>
        <numerusform>موسِّمان لكل مقال</numerusform>
        <numerusform>%n موسِّمين لكل مقال</numerusform>
        <numerusform>%n موسِّمًا لكل مقال</numerusform>
        <numerusform>%n موسِّم لكل مقال</numerusform>
      </translation>
    </message>
    <message>
      <source>Also articles that were started</source>
      <translation>ومعها المقالات التي قيد العمل</translation>
    </message>
    <message>
      <source>Assign</source>
      <translation>إسناد</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>إلغاء</translation>
    </message>
    <message>
      <source>Hand over what is not finished</source>
      <translation>تسليم ما لم يُنجز إلى آخرين</translation>
    </message>
    <message>
      <source>How many people annotate each article</source>
      <translation>عدد من يوسِّمون كل مقال</translation>
    </message>
    <message>
      <source>More</source>
      <translation>المزيد</translation>
    </message>
    <message>
      <source>Same number, same result.</source>
      <translation>الرقم نفسه يعطي النتيجة نفسها.</translation>
    </message>
    <message>
      <source>Shuffle number</source>
      <translation>رقم الخلط</translation>
    </message>
  </context>
  <context>
    <name>PreviewTable</name>
    <message>
      <source>After</source>
      <translation>بعد</translation>
    </message>
    <message>
      <source>Hours</source>
      <translation>ساعات</translation>
    </message>
    <message>
      <source>New</source>
      <translation>جديد</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>الآن</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>الشخص</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>معاينة</translation>
    </message>
  </context>
  <context>
    <name>PreviewView</name>
    <message>
      <source>Preview</source>
      <translation>معاينة</translation>
    </message>
  </context>
  <context>
    <name>ProjectModes</name>
    <message>
      <source>This article is not in the list.</source>
      <translation>هذا المقال غير موجود في القائمة.</translation>
    </message>
  </context>
  <context>
    <name>ProjectPage</name>
    <message>
      <source>Project</source>
      <translation>المشروع</translation>
    </message>
  </context>
  <context>
    <name>ProjectView</name>
    <message numerus="yes">
      <source>%n conflict(s) came with the work of others.</source>
      <translation>
        <numerusform>لم يأت تعارض مع عمل الآخرين.</numerusform>
        <numerusform>جاء تعارض واحد مع عمل الآخرين.</numerusform>
        <numerusform>جاء تعارضان مع عمل الآخرين.</numerusform>
        <numerusform>جاءت %n تعارضات مع عمل الآخرين.</numerusform>
        <numerusform>جاء %n تعارضًا مع عمل الآخرين.</numerusform>
        <numerusform>جاء %n تعارض مع عمل الآخرين.</numerusform>
      </translation>
    </message>
    <message>
      <source>{name} joined the project.</source>
      <translation>انضم {name} إلى المشروع.</translation>
    </message>
  </context>
  <context>
    <name>Proposals</name>
    <message numerus="yes">
      <source>%n annotation(s) are kept.</source>
      <translation>
        <numerusform>لا توسيمات تبقى.</numerusform>
        <numerusform>يبقى توسيم واحد.</numerusform>
        <numerusform>يبقى توسيمان.</numerusform>
        <numerusform>تبقى %n توسيمات.</numerusform>
        <numerusform>يبقى %n توسيمًا.</numerusform>
        <numerusform>يبقى %n توسيم.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) are handed over.</source>
      <translation>
        <numerusform>لا مقال يُسلَّم.</numerusform>
        <numerusform>يُسلَّم مقال واحد.</numerusform>
        <numerusform>يُسلَّم مقالان.</numerusform>
        <numerusform>تُسلَّم %n مقالات.</numerusform>
        <numerusform>يُسلَّم %n مقالًا.</numerusform>
        <numerusform>يُسلَّم %n مقال.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) get fewer annotators than requested.</source>
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
      <source>%n article(s) move</source>
      <translation>
        <numerusform>لا مقال ينتقل</numerusform>
        <numerusform>ينتقل مقال واحد</numerusform>
        <numerusform>ينتقل مقالان</numerusform>
        <numerusform>تنتقل %n مقالات</numerusform>
        <numerusform>ينتقل %n مقالًا</numerusform>
        <numerusform>ينتقل %n مقال</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) not started are unassigned.</source>
      <translation>
        <numerusform>لا إسناد يُلغى.</numerusform>
        <numerusform>يُلغى إسناد مقال واحد لم يبدأ.</numerusform>
        <numerusform>يُلغى إسناد مقالين لم يبدآ.</numerusform>
        <numerusform>يُلغى إسناد %n مقالات لم تبدأ.</numerusform>
        <numerusform>يُلغى إسناد %n مقالًا لم تبدأ.</numerusform>
        <numerusform>يُلغى إسناد %n مقال لم تبدأ.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) reassigned.</source>
      <translation>
        <numerusform>لم يُعَد إسناد أي مقال.</numerusform>
        <numerusform>أُعيد إسناد مقال واحد.</numerusform>
        <numerusform>أُعيد إسناد مقالين.</numerusform>
        <numerusform>أُعيد إسناد %n مقالات.</numerusform>
        <numerusform>أُعيد إسناد %n مقالًا.</numerusform>
        <numerusform>أُعيد إسناد %n مقال.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) started or finished stay in their name.</source>
      <translation>
        <numerusform>لا مقال يبقى باسمه.</numerusform>
        <numerusform>مقال واحد بدأ أو أُنجز يبقى باسمه.</numerusform>
        <numerusform>مقالان بدآ أو أُنجزا يبقيان باسمه.</numerusform>
        <numerusform>%n مقالات بدأت أو أُنجزت تبقى باسمه.</numerusform>
        <numerusform>%n مقالًا بدأت أو أُنجزت تبقى باسمه.</numerusform>
        <numerusform>%n مقال بدأت أو أُنجزت تبقى باسمه.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) started or finished stay where they are.</source>
      <translation>
        <numerusform>لا مقال يبقى في مكانه.</numerusform>
        <numerusform>مقال واحد بدأ أو أُنجز يبقى في مكانه.</numerusform>
        <numerusform>مقالان بدآ أو أُنجزا يبقيان في مكانهما.</numerusform>
        <numerusform>%n مقالات بدأت أو أُنجزت تبقى في مكانها.</numerusform>
        <numerusform>%n مقالًا بدأت أو أُنجزت تبقى في مكانها.</numerusform>
        <numerusform>%n مقال بدأت أو أُنجزت تبقى في مكانها.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) stay because everyone ticked has them already.</source>
      <translation>
        <numerusform>لا مقال يبقى.</numerusform>
        <numerusform>يبقى مقال واحد لأنه لدى كل المحدَّدين.</numerusform>
        <numerusform>يبقى مقالان لأنهما لدى كل المحدَّدين.</numerusform>
        <numerusform>تبقى %n مقالات لأنها لدى كل المحدَّدين.</numerusform>
        <numerusform>يبقى %n مقالًا لأنها لدى كل المحدَّدين.</numerusform>
        <numerusform>يبقى %n مقال لأنها لدى كل المحدَّدين.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assignment(s) made.</source>
      <translation>
        <numerusform>لم يُسنَد شيء.</numerusform>
        <numerusform>أُضيف إسناد واحد.</numerusform>
        <numerusform>أُضيف إسنادان.</numerusform>
        <numerusform>أُضيفت %n إسنادات.</numerusform>
        <numerusform>أُضيف %n إسنادًا.</numerusform>
        <numerusform>أُضيف %n إسناد.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new assignment(s)</source>
      <translation>
        <numerusform>لا إسنادات جديدة</numerusform>
        <numerusform>إسناد جديد واحد</numerusform>
        <numerusform>إسنادان جديدان</numerusform>
        <numerusform>%n إسنادات جديدة</numerusform>
        <numerusform>%n إسنادًا جديدًا</numerusform>
        <numerusform>%n إسناد جديد</numerusform>
      </translation>
    </message>
    <message>
      <source>Add the same name again to bring them back.</source>
      <translation>لإعادته أضِف الاسم نفسه مرة أخرى.</translation>
    </message>
    <message>
      <source>All articles ({n})</source>
      <translation>كل المقالات ({n})</translation>
    </message>
    <message>
      <source>Articles shown here ({n})</source>
      <translation>المقالات المعروضة ({n})</translation>
    </message>
    <message>
      <source>Assign</source>
      <translation>إسناد</translation>
    </message>
    <message>
      <source>Assign {n}</source>
      <translation>إسناد {n}</translation>
    </message>
    <message>
      <source>No one gets the same article twice.</source>
      <translation>لا يُسنَد المقال نفسه إلى شخص مرتين.</translation>
    </message>
    <message numerus="yes">
      <source>No suggestions are shown in %n article(s) that two or more people have, as these count for agreement.</source>
      <translation>
        <numerusform>لا مقال تُحجب فيه الاقتراحات.</numerusform>
        <numerusform>لا تُعرض اقتراحات في مقال واحد لدى شخصين أو أكثر، لأنه يدخل في قياس الاتفاق.</numerusform>
        <numerusform>لا تُعرض اقتراحات في مقالين لدى شخصين أو أكثر، لأنهما يدخلان في قياس الاتفاق.</numerusform>
        <numerusform>لا تُعرض اقتراحات في %n مقالات لدى شخصين أو أكثر، لأنها تدخل في قياس الاتفاق.</numerusform>
        <numerusform>لا تُعرض اقتراحات في %n مقالًا لدى شخصين أو أكثر، لأنها تدخل في قياس الاتفاق.</numerusform>
        <numerusform>لا تُعرض اقتراحات في %n مقال لدى شخصين أو أكثر، لأنها تدخل في قياس الاتفاق.</numerusform>
      </translation>
    </message>
    <message>
      <source>Nothing to assign: everyone ticked has enough articles, or all of them.</source>
      <translation>لا شيء للإسناد: لكل مقال ما يكفي من الموسِّمين.</translation>
    </message>
    <message>
      <source>Nothing to reassign.</source>
      <translation>لا شيء لإعادة إسناده.</translation>
    </message>
    <message>
      <source>Preview of a reassignment</source>
      <translation>معاينة إعادة إسناد</translation>
    </message>
    <message>
      <source>Preview of an assignment</source>
      <translation>معاينة الإسناد</translation>
    </message>
    <message>
      <source>Reassign</source>
      <translation>إعادة إسناد</translation>
    </message>
    <message>
      <source>Reassign {n}</source>
      <translation>إعادة إسناد {n}</translation>
    </message>
    <message>
      <source>Remove from team</source>
      <translation>إزالة من الفريق</translation>
    </message>
    <message>
      <source>Remove {name} from the team</source>
      <translation>إزالة {name} من الفريق</translation>
    </message>
    <message>
      <source>Selected articles ({n})</source>
      <translation>المقالات المحدَّدة ({n})</translation>
    </message>
    <message>
      <source>Tick the people who get articles.</source>
      <translation>حدِّد من تُسنَد إليهم المقالات.</translation>
    </message>
    <message>
      <source>To show them, select cells and choose “Suggestions”.</source>
      <translation>لعرضها، حدّد الخلايا واختر «الاقتراحات».</translation>
    </message>
    <message>
      <source>{name} is no longer on the team. All annotations are kept.</source>
      <translation>لم يعد {name} في الفريق. تبقى كل التوسيمات.</translation>
    </message>
  </context>
  <context>
    <name>PublishGuidelineDialog</name>
    <message>
      <source>Everybody in the team is shown what changed.</source>
      <translation>يرى كل أعضاء الفريق ما تغيّر.</translation>
    </message>
    <message>
      <source>Not changed: {languages}.</source>
      <translation>لم تتغيّر: {languages}.</translation>
    </message>
    <message>
      <source>Only spacing changed</source>
      <translation>تغيّرت المسافات فقط</translation>
    </message>
    <message>
      <source>Publish</source>
      <translation>نشر</translation>
    </message>
    <message>
      <source>Publish version {n} of the guideline</source>
      <translation>نشر الإصدار {n} من الدليل</translation>
    </message>
  </context>
  <context>
    <name>QFileDialog</name>
    <message>
      <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
      <translation>‏⁨%1⁩
المجلد غير موجود.
تحقّق من اسمه.</translation>
    </message>
    <message>
      <source>%1
File not found.
Please verify the correct file name was given.</source>
      <translation>‏⁨%1⁩
الملف غير موجود.
تحقّق من اسمه.</translation>
    </message>
    <message>
      <source>%1 already exists.
Do you want to replace it?</source>
      <translation>الملف «⁨%1⁩» موجود.
استبداله؟</translation>
    </message>
    <message>
      <source>&amp;Choose</source>
      <translation>ا&amp;ختيار</translation>
    </message>
    <message>
      <source>&amp;Delete</source>
      <translation>&amp;حذف</translation>
    </message>
    <message>
      <source>&amp;Look in:</source>
      <translation>ال&amp;مجلد:</translation>
    </message>
    <message>
      <source>&amp;New Folder</source>
      <translation>مجلد &amp;جديد</translation>
    </message>
    <message>
      <source>&amp;Open</source>
      <translation>&amp;فتح</translation>
    </message>
    <message>
      <source>&amp;Rename</source>
      <translation>إ&amp;عادة التسمية</translation>
    </message>
    <message>
      <source>&amp;Save</source>
      <translation>&amp;حفظ</translation>
    </message>
    <message>
      <source>'%1' is write protected.
Do you want to delete it anyway?</source>
      <translation>الملف «⁨%1⁩» محميّ من الكتابة.
حذفه رغم ذلك؟</translation>
    </message>
    <message>
      <source>All Files (*)</source>
      <translation>كل الملفات (*)</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>كل الملفات (*)</translation>
    </message>
    <message>
      <source>Are you sure you want to delete '%1'?</source>
      <translation>حذف «⁨%1⁩»؟</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>السابق</translation>
    </message>
    <message>
      <source>Could not delete directory.</source>
      <translation>تعذّر حذف المجلد.</translation>
    </message>
    <message>
      <source>Create New Folder</source>
      <translation>إنشاء مجلد جديد</translation>
    </message>
    <message>
      <source>Create a New Folder</source>
      <translation>إنشاء مجلد جديد</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>حذف</translation>
    </message>
    <message>
      <source>Directories</source>
      <translation>المجلدات</translation>
    </message>
    <message>
      <source>Directory:</source>
      <translation>المجلد:</translation>
    </message>
    <message>
      <source>File &amp;name:</source>
      <translation>ا&amp;سم الملف:</translation>
    </message>
    <message>
      <source>Files</source>
      <translation>الملفات</translation>
    </message>
    <message>
      <source>Files of &amp;type:</source>
      <translation>&amp;نوع الملفات:</translation>
    </message>
    <message>
      <source>Files of type:</source>
      <translation>نوع الملفات:</translation>
    </message>
    <message>
      <source>Find Directory</source>
      <translation>اختيار مجلد</translation>
    </message>
    <message>
      <source>Forward</source>
      <translation>التالي</translation>
    </message>
    <message>
      <source>Go back</source>
      <translation>العودة إلى المجلد السابق</translation>
    </message>
    <message>
      <source>Go forward</source>
      <translation>الانتقال إلى المجلد التالي</translation>
    </message>
    <message>
      <source>Go to the parent directory</source>
      <translation>الانتقال إلى المجلد الأعلى</translation>
    </message>
    <message>
      <source>Look in:</source>
      <translation>المجلد:</translation>
    </message>
    <message>
      <source>New Folder</source>
      <translation>مجلد جديد</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>فتح</translation>
    </message>
    <message>
      <source>Parent Directory</source>
      <translation>المجلد الأعلى</translation>
    </message>
    <message>
      <source>Recent Places</source>
      <translation>المجلدات الأخيرة</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>إزالة</translation>
    </message>
    <message>
      <source>Save As</source>
      <translation>حفظ باسم</translation>
    </message>
    <message>
      <source>Show </source>
      <translation>إظهار </translation>
    </message>
    <message>
      <source>Show &amp;hidden files</source>
      <translation>إظهار الملفات الم&amp;خفية</translation>
    </message>
  </context>
  <context>
    <name>QFileSystemModel</name>
    <message>
      <source>Computer</source>
      <translation>الحاسوب</translation>
    </message>
    <message>
      <source>Date Modified</source>
      <translation>آخر تغيير</translation>
    </message>
    <message>
      <source>My Computer</source>
      <translation>الحاسوب</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>الاسم</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>الحجم</translation>
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
    <name>QuestionDialog</name>
    <message>
      <source>Ask</source>
      <translation>سؤال</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>السؤال</translation>
    </message>
    <message>
      <source>The first line is the title.</source>
      <translation>السطر الأول هو العنوان.</translation>
    </message>
    <message>
      <source>The leads and reviewers of the team see it.</source>
      <translation>يراه مشرفو الفريق ومراجِعوه.</translation>
    </message>
  </context>
  <context>
    <name>QuestionList</name>
    <message>
      <source>Needs your confirmation</source>
      <translation>يحتاج إلى تأكيدك</translation>
    </message>
    <message>
      <source>Unchecked items are quarantined. Merge the package again to see them again.</source>
      <translation>يُعزل ما لا تحدّده. ادمج الحزمة مرة أخرى ليظهر من جديد.</translation>
    </message>
    <message>
      <source>Unchecked items wait. You can look at them again later.</source>
      <translation>ينتظر ما لا تحدّده، ويمكنك النظر فيه لاحقًا.</translation>
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
      <translation>إظهار الكل من جديد</translation>
    </message>
    <message>
      <source>There is nothing to resolve.</source>
      <translation>لا شيء يُحسم.</translation>
    </message>
  </context>
  <context>
    <name>ReadingDialog</name>
    <message>
      <source>Annotations of {name}</source>
      <translation>توسيمات {name}</translation>
    </message>
    <message>
      <source>You are reading the annotations of {name}. Nothing can be changed here.</source>
      <translation>أنت تقرأ توسيمات {name}. لا يمكن تغيير شيء هنا.</translation>
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
      <translation>الحدود</translation>
    </message>
    <message>
      <source>Changed since it was resolved</source>
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
      <source>Relation</source>
      <translation>العلاقة</translation>
    </message>
    <message>
      <source>Relation of claims</source>
      <translation>علاقة ادّعاءين</translation>
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
      <translation>المحسوم: {n} من {all}</translation>
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
      <translation>المقالات المنجزة: {done} من {all}</translation>
    </message>
  </context>
  <context>
    <name>RefusedFiles</name>
    <message>
      <source>Ask again</source>
      <translation>السؤال مجددًا</translation>
    </message>
    <message>
      <source>Ignore</source>
      <translation>تجاهل</translation>
    </message>
    <message>
      <source>Ignored: {file}</source>
      <translation>متجاهَل: {file}</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>إظهار في المجلد</translation>
    </message>
    <message>
      <source>{file} cannot be used.</source>
      <translation>الملف {file} لا يمكن استخدامه.</translation>
    </message>
    <message>
      <source>{file} in the folder of {name} cannot be used.</source>
      <translation>الملف {file} في مجلد {name} لا يمكن استخدامه.</translation>
    </message>
  </context>
  <context>
    <name>RegisterActs</name>
    <message numerus="yes">
      <source>%n mention(s) linked.</source>
      <translation>
        <numerusform>لم يُربط أيّ موضع.</numerusform>
        <numerusform>رُبط موضع واحد.</numerusform>
        <numerusform>رُبط موضعان.</numerusform>
        <numerusform>رُبطت %n مواضع.</numerusform>
        <numerusform>رُبط %n موضعًا.</numerusform>
        <numerusform>رُبط %n موضع.</numerusform>
      </translation>
    </message>
    <message>
      <source>Add</source>
      <translation>إضافة</translation>
    </message>
    <message>
      <source>Compare entries…</source>
      <translation>مقارنة المداخل…</translation>
    </message>
    <message>
      <source>Comparing entries</source>
      <translation>جارٍ مقارنة المداخل</translation>
    </message>
    <message>
      <source>Entries from free text…</source>
      <translation>مداخل من النص الحر…</translation>
    </message>
    <message>
      <source>Export register…</source>
      <translation>تصدير الفهرس…</translation>
    </message>
    <message>
      <source>Import register…</source>
      <translation>استيراد فهرس…</translation>
    </message>
    <message>
      <source>Link</source>
      <translation>ربط</translation>
    </message>
    <message>
      <source>Link {name} to the entry {entry}?</source>
      <translation>ربط {name} بالمدخل {entry}؟</translation>
    </message>
    <message>
      <source>Linking mentions</source>
      <translation>جارٍ ربط المواضع</translation>
    </message>
    <message>
      <source>Looking for mentions</source>
      <translation>جارٍ البحث عن المواضع</translation>
    </message>
    <message>
      <source>Make an entry of {name}?</source>
      <translation>أتريد إنشاء مدخل باسم {name}؟</translation>
    </message>
    <message>
      <source>Make entry</source>
      <translation>إنشاء مدخل</translation>
    </message>
    <message>
      <source>Mentions with these words in the annotations of {layer} that will point to it: {count}.</source>
      <translation>المواضع التي فيها هذه الكلمات في توسيمات {layer} والتي ستُربط به: {count}.</translation>
    </message>
    <message>
      <source>Name of the speaker</source>
      <translation>اسم المتحدّث</translation>
    </message>
    <message>
      <source>New entry</source>
      <translation>مدخل جديد</translation>
    </message>
    <message>
      <source>New entry in the register: {entry}.</source>
      <translation>مدخل جديد في الفهرس: {entry}.</translation>
    </message>
    <message>
      <source>New entry…</source>
      <translation>مدخل جديد…</translation>
    </message>
    <message>
      <source>No two entries look like one speaker.</source>
      <translation>لا يبدو أي مدخلين متحدّثًا واحدًا.</translation>
    </message>
  </context>
  <context>
    <name>RegisterFiles</name>
    <message numerus="yes">
      <source>%n entry(s) are here already.</source>
      <translation>
        <numerusform>لا مداخل موجودة هنا.</numerusform>
        <numerusform>مدخل واحد موجود هنا أصلًا.</numerusform>
        <numerusform>مدخلان موجودان هنا أصلًا.</numerusform>
        <numerusform>%n مداخل موجودة هنا أصلًا.</numerusform>
        <numerusform>%n مدخلًا موجودة هنا أصلًا.</numerusform>
        <numerusform>%n مدخل موجودة هنا أصلًا.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n entry(s) cannot be taken in:</source>
      <translation>
        <numerusform>لا مداخل تعذّر استيرادها:</numerusform>
        <numerusform>تعذّر استيراد مدخل واحد:</numerusform>
        <numerusform>تعذّر استيراد مدخلين:</numerusform>
        <numerusform>تعذّر استيراد %n مداخل:</numerusform>
        <numerusform>تعذّر استيراد %n مدخلًا:</numerusform>
        <numerusform>تعذّر استيراد %n مدخل:</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n entry(s) get more names or other details.</source>
      <translation>
        <numerusform>لا مداخل تزيد أسماؤها أو بياناتها.</numerusform>
        <numerusform>مدخل واحد تزيد أسماؤه أو بياناته.</numerusform>
        <numerusform>مدخلان تزيد أسماؤهما أو بياناتهما.</numerusform>
        <numerusform>%n مداخل تزيد أسماؤها أو بياناتها.</numerusform>
        <numerusform>%n مدخلًا تزيد أسماؤها أو بياناتها.</numerusform>
        <numerusform>%n مدخل تزيد أسماؤها أو بياناتها.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n entry(s) lack details that only leads and reviewers add.</source>
      <translation>
        <numerusform>لا مداخل تنقصها بيانات لا يضيفها إلا المشرفون والمراجِعون.</numerusform>
        <numerusform>مدخل واحد تنقصه بيانات لا يضيفها إلا المشرفون والمراجِعون.</numerusform>
        <numerusform>مدخلان تنقصهما بيانات لا يضيفها إلا المشرفون والمراجِعون.</numerusform>
        <numerusform>%n مداخل تنقصها بيانات لا يضيفها إلا المشرفون والمراجِعون.</numerusform>
        <numerusform>%n مدخلًا تنقصها بيانات لا يضيفها إلا المشرفون والمراجِعون.</numerusform>
        <numerusform>%n مدخل تنقصها بيانات لا يضيفها إلا المشرفون والمراجِعون.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n entry(s) saved as {path}.</source>
      <translation>
        <numerusform>لم تُحفظ مداخل في {path}.</numerusform>
        <numerusform>حُفظ مدخل واحد في {path}.</numerusform>
        <numerusform>حُفظ مدخلان في {path}.</numerusform>
        <numerusform>حُفظت %n مداخل في {path}.</numerusform>
        <numerusform>حُفظ %n مدخلًا في {path}.</numerusform>
        <numerusform>حُفظ %n مدخل في {path}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n more come(s) merged into others.</source>
      <translation>
        <numerusform>لا مداخل أخرى مدمجة في غيرها.</numerusform>
        <numerusform>ومدخل آخر مدمج في غيره.</numerusform>
        <numerusform>ومدخلان آخران مدمجان في غيرهما.</numerusform>
        <numerusform>و%n مداخل أخرى مدمجة في غيرها.</numerusform>
        <numerusform>و%n مدخلًا آخر مدمجة في غيرها.</numerusform>
        <numerusform>و%n مدخل آخر مدمجة في غيرها.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new entry(s) have the name of another entry.</source>
      <translation>
        <numerusform>لا مداخل جديدة باسم مدخل آخر.</numerusform>
        <numerusform>لمدخل جديد واحد اسم مدخل آخر.</numerusform>
        <numerusform>لمدخلين جديدين اسما مدخلين آخرين.</numerusform>
        <numerusform>لـ%n مداخل جديدة أسماء مداخل أخرى.</numerusform>
        <numerusform>لـ%n مدخلًا جديدًا أسماء مداخل أخرى.</numerusform>
        <numerusform>لـ%n مدخل جديد أسماء مداخل أخرى.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new entry(s).</source>
      <translation>
        <numerusform>لا مداخل جديدة.</numerusform>
        <numerusform>مدخل جديد واحد.</numerusform>
        <numerusform>مدخلان جديدان.</numerusform>
        <numerusform>%n مداخل جديدة.</numerusform>
        <numerusform>%n مدخلًا جديدًا.</numerusform>
        <numerusform>%n مدخل جديد.</numerusform>
      </translation>
    </message>
    <message>
      <source>Export register</source>
      <translation>تصدير الفهرس</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>استيراد</translation>
    </message>
    <message>
      <source>Import register</source>
      <translation>استيراد فهرس</translation>
    </message>
    <message>
      <source>Importing the register</source>
      <translation>جارٍ استيراد الفهرس</translation>
    </message>
    <message>
      <source>JSON Lines</source>
      <translation>JSON Lines</translation>
    </message>
    <message>
      <source>Reading the register</source>
      <translation>جارٍ قراءة الفهرس</translation>
    </message>
    <message>
      <source>Register</source>
      <translation>فهرس المتحدّثين</translation>
    </message>
    <message>
      <source>Registers and projects</source>
      <translation>فهارس ومشاريع</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>جدول</translation>
    </message>
  </context>
  <context>
    <name>RegisterList</name>
    <message>
      <source>Speaker register</source>
      <translation>فهرس المتحدّثين</translation>
    </message>
  </context>
  <context>
    <name>RegisterModel</name>
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
    <message>
      <source>no entry</source>
      <translation>بلا مدخل</translation>
    </message>
  </context>
  <context>
    <name>RegisterPanel</name>
    <message numerus="yes">
      <source>%n name(s)</source>
      <translation>
        <numerusform>لا أسماء</numerusform>
        <numerusform>اسم واحد</numerusform>
        <numerusform>اسمان</numerusform>
        <numerusform>%n أسماء</numerusform>
        <numerusform>%n اسمًا</numerusform>
        <numerusform>%n اسم</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n pair(s) may be one speaker</source>
      <translation>
        <numerusform>لا أزواج متشابهة</numerusform>
        <numerusform>زوج قد يكون متحدّثًا واحدًا</numerusform>
        <numerusform>زوجان قد يكون كلّ منهما متحدّثًا واحدًا</numerusform>
        <numerusform>%n أزواج قد يكون كلّ منها متحدّثًا واحدًا</numerusform>
        <numerusform>%n زوجًا قد يكون كلّ منها متحدّثًا واحدًا</numerusform>
        <numerusform>%n زوج قد يكون كلّ منها متحدّثًا واحدًا</numerusform>
      </translation>
    </message>
    <message>
      <source>Claims</source>
      <translation>الادّعاءات</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>مقارنة</translation>
    </message>
    <message>
      <source>Filter by this speaker</source>
      <translation>التصفية بهذا المتحدّث</translation>
    </message>
    <message>
      <source>Find in either script</source>
      <translation>البحث بأيّ من الخطّين</translation>
    </message>
    <message>
      <source>More</source>
      <translation>المزيد</translation>
    </message>
    <message>
      <source>Name in two scripts</source>
      <translation>الاسم بخطّين</translation>
    </message>
    <message>
      <source>No name with these letters</source>
      <translation>لا اسم بهذه الحروف</translation>
    </message>
    <message>
      <source>Open entry</source>
      <translation>فتح المدخل</translation>
    </message>
    <message>
      <source>Show claims</source>
      <translation>عرض الادّعاءات</translation>
    </message>
    <message>
      <source>Speaker register</source>
      <translation>فهرس المتحدّثين</translation>
    </message>
  </context>
  <context>
    <name>Relating</name>
    <message>
      <source>Choose how this claim relates to {claim}. Esc cancels.</source>
      <translation>اختر علاقة هذا الادّعاء بالادّعاء {claim}. Esc للإلغاء.</translation>
    </message>
    <message>
      <source>Choose the other claim, or click it in the text. Esc cancels.</source>
      <translation>اختر الادّعاء الآخر أو انقر عليه في النص. Esc للإلغاء.</translation>
    </message>
    <message>
      <source>Relate to</source>
      <translation>العلاقة مع</translation>
    </message>
    <message>
      <source>Relation</source>
      <translation>العلاقة</translation>
    </message>
    <message>
      <source>Select a claim first.</source>
      <translation>حدّد ادّعاءً أولًا.</translation>
    </message>
    <message>
      <source>There is no other claim to relate to. Mark one first.</source>
      <translation>لا ادّعاء آخر هنا. وسِّم واحدًا أولًا.</translation>
    </message>
    <message>
      <source>This is not a claim.</source>
      <translation>هذا ليس ادّعاءً.</translation>
    </message>
    <message>
      <source>now</source>
      <translation>الحالية</translation>
    </message>
  </context>
  <context>
    <name>RelationPanel</name>
    <message>
      <source>Add attribute…</source>
      <translation>إضافة سمة…</translation>
    </message>
    <message>
      <source>Attributes</source>
      <translation>السمات</translation>
    </message>
    <message>
      <source>{role}: labels that it can have</source>
      <translation>⁨{role}⁩: الوسوم المسموح بها</translation>
    </message>
  </context>
  <context>
    <name>Remarks</name>
    <message>
      <source>annotations whose label is left out</source>
      <translation>توسيمات استُبعد وسمها</translation>
    </message>
    <message>
      <source>annotations without a label</source>
      <translation>توسيمات بلا وسم</translation>
    </message>
    <message>
      <source>answers of other kinds</source>
      <translation>إجابات من أنواع أخرى</translation>
    </message>
    <message>
      <source>attributes</source>
      <translation>سمات</translation>
    </message>
    <message>
      <source>embedded documents</source>
      <translation>مستندات مضمَّنة</translation>
    </message>
    <message>
      <source>empty spans</source>
      <translation>مقاطع فارغة</translation>
    </message>
    <message>
      <source>equations and symbols</source>
      <translation>معادلات ورموز</translation>
    </message>
    <message>
      <source>footnotes and comments</source>
      <translation>حواشٍ وتعليقات</translation>
    </message>
    <message>
      <source>headers and footers</source>
      <translation>ترويسات وتذييلات</translation>
    </message>
    <message>
      <source>hidden text</source>
      <translation>نص مخفي</translation>
    </message>
    <message>
      <source>linguistic analysis</source>
      <translation>تحليل لغوي</translation>
    </message>
    <message>
      <source>links and chains</source>
      <translation>إحالات وسلاسل</translation>
    </message>
    <message>
      <source>links to knowledge bases</source>
      <translation>إحالات إلى قواعد معارف</translation>
    </message>
    <message>
      <source>metadata that the project has otherwise</source>
      <translation>بيانات وصفية قيمتها في المشروع مختلفة</translation>
    </message>
    <message>
      <source>offsets counted in another unit</source>
      <translation>مواضع معدودة بوحدة أخرى</translation>
    </message>
    <message>
      <source>offsets that no words in the file confirm</source>
      <translation>مواضع لا تؤكّدها كلمات في الملف</translation>
    </message>
    <message>
      <source>other words of the page</source>
      <translation>كلمات أخرى من الصفحة</translation>
    </message>
    <message>
      <source>relations</source>
      <translation>علاقات</translation>
    </message>
    <message>
      <source>repeated answers of one person, united</source>
      <translation>إجابات مكرّرة لشخص واحد، وُحِّدت</translation>
    </message>
    <message>
      <source>repeated texts, united</source>
      <translation>نصوص مكرّرة، وُحِّدت</translation>
    </message>
    <message>
      <source>rows longer or shorter than the first</source>
      <translation>صفوف أطول أو أقصر من الصف الأول</translation>
    </message>
    <message>
      <source>sources that are not text</source>
      <translation>مصادر ليست نصوصًا</translation>
    </message>
    <message>
      <source>spans of spaces alone</source>
      <translation>مقاطع من مسافات فقط</translation>
    </message>
    <message>
      <source>spans on other words than the file states</source>
      <translation>مقاطع على كلمات غير التي يذكرها الملف</translation>
    </message>
    <message>
      <source>spans whose fragments were joined</source>
      <translation>مقاطع دُمجت أجزاؤها</translation>
    </message>
    <message>
      <source>spans without the spaces around them</source>
      <translation>مقاطع حُذفت المسافات من طرفيها</translation>
    </message>
    <message>
      <source>struck-out text</source>
      <translation>نص مشطوب</translation>
    </message>
    <message>
      <source>suggestions of a model</source>
      <translation>اقتراحات نموذج آلي</translation>
    </message>
  </context>
  <context>
    <name>RemovedDialog</name>
    <message>
      <source>All annotations of removed articles are kept.</source>
      <translation>تبقى جميع توسيمات المقالات المُزالة محفوظة.</translation>
    </message>
    <message>
      <source>No removed articles.</source>
      <translation>لا مقالات مُزالة.</translation>
    </message>
    <message>
      <source>Removed articles</source>
      <translation>المقالات المُزالة</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>استعادة</translation>
    </message>
  </context>
  <context>
    <name>Repairing</name>
    <message numerus="yes">
      <source>%n text(s) repaired. All annotations were kept.</source>
      <translation>
        <numerusform>لم يُصلَح أي نص. حُفظت جميع التوسيمات.</numerusform>
        <numerusform>أُصلح نص واحد. حُفظت جميع التوسيمات.</numerusform>
        <numerusform>أُصلح نصان. حُفظت جميع التوسيمات.</numerusform>
        <numerusform>أُصلحت %n نصوص. حُفظت جميع التوسيمات.</numerusform>
        <numerusform>أُصلح %n نصًّا. حُفظت جميع التوسيمات.</numerusform>
        <numerusform>أُصلح %n نص. حُفظت جميع التوسيمات.</numerusform>
      </translation>
    </message>
    <message>
      <source>An older version stored this text with wrong line breaks. Exports and packages fail until it is repaired.</source>
      <translation>حفظ إصدار أقدم هذا النص بفواصل أسطر خاطئة. يتعذّر التصدير وإنشاء الحزم إلى أن يُصلَح.</translation>
    </message>
    <message>
      <source>Repair</source>
      <translation>إصلاح</translation>
    </message>
    <message>
      <source>Repairing texts</source>
      <translation>إصلاح النصوص</translation>
    </message>
  </context>
  <context>
    <name>RepeatedDialog</name>
    <message numerus="yes">
      <source>Copy %n annotation(s)</source>
      <translation>
        <numerusform>نسخ التوسيمات</numerusform>
        <numerusform>نسخ توسيم واحد</numerusform>
        <numerusform>نسخ توسيمين</numerusform>
        <numerusform>نسخ %n توسيمات</numerusform>
        <numerusform>نسخ %n توسيمًا</numerusform>
        <numerusform>نسخ %n توسيم</numerusform>
      </translation>
    </message>
    <message>
      <source>Repeated paragraphs</source>
      <translation>فقرات مكرّرة</translation>
    </message>
    <message>
      <source>These paragraphs are annotated in other articles. Ticked ones get the same annotations here.</source>
      <translation>هذه الفقرات موسَّمة في مقالات أخرى. وتحصل المحدَّدة منها هنا على التوسيمات نفسها.</translation>
    </message>
  </context>
  <context>
    <name>RepeatedRow</name>
    <message>
      <source>from {title}</source>
      <translation>من {title}</translation>
    </message>
    <message>
      <source>from {title} (gold layer)</source>
      <translation>من {title} (الطبقة المرجعية)</translation>
    </message>
  </context>
  <context>
    <name>Repeating</name>
    <message numerus="yes">
      <source>%n annotation(s) copied.</source>
      <translation>
        <numerusform>لم يُنسخ أي توسيم.</numerusform>
        <numerusform>نُسخ توسيم واحد.</numerusform>
        <numerusform>نُسخ توسيمان.</numerusform>
        <numerusform>نُسخت %n توسيمات.</numerusform>
        <numerusform>نُسخ %n توسيمًا.</numerusform>
        <numerusform>نُسخ %n توسيم.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n paragraph(s) of this article: annotated in another article.</source>
      <translation>
        <numerusform>لا فقرات موسّمة في مقال آخر.</numerusform>
        <numerusform>فقرة من هذا المقال موسّمة في مقال آخر.</numerusform>
        <numerusform>فقرتان من هذا المقال موسّمتان في مقال آخر.</numerusform>
        <numerusform>%n فقرات من هذا المقال موسّمة في مقال آخر.</numerusform>
        <numerusform>%n فقرةً من هذا المقال موسّمة في مقال آخر.</numerusform>
        <numerusform>%n فقرة من هذا المقال موسّمة في مقال آخر.</numerusform>
      </translation>
    </message>
    <message>
      <source>Looking for repeated paragraphs</source>
      <translation>جارٍ البحث عن فقرات مكرّرة…</translation>
    </message>
    <message>
      <source>No paragraph of this article is annotated in another one.</source>
      <translation>لا فقرة من هذا المقال موسَّمة في مقال آخر.</translation>
    </message>
    <message>
      <source>Show</source>
      <translation>عرض</translation>
    </message>
  </context>
  <context>
    <name>ReportSections</name>
    <message>
      <source>Analysis</source>
      <translation>التحليل</translation>
    </message>
    <message>
      <source>Article</source>
      <translation>المقال</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>المقالات</translation>
    </message>
    <message>
      <source>Claim</source>
      <translation>الادّعاء</translation>
    </message>
    <message>
      <source>Claims</source>
      <translation>الادّعاءات</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>التاريخ</translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>التصفية</translation>
    </message>
    <message>
      <source>Guideline</source>
      <translation>الدليل</translation>
    </message>
    <message>
      <source>Layer</source>
      <translation>الطبقة</translation>
    </message>
    <message>
      <source>Numbers in the chart</source>
      <translation>الأرقام في الرسم</translation>
    </message>
    <message>
      <source>Overview</source>
      <translation>نظرة عامّة</translation>
    </message>
    <message>
      <source>Project</source>
      <translation>المشروع</translation>
    </message>
    <message>
      <source>Said by</source>
      <translation>المتحدّث</translation>
    </message>
    <message>
      <source>Scheme</source>
      <translation>المخطّط</translation>
    </message>
    <message>
      <source>Speakers</source>
      <translation>المتحدّثون</translation>
    </message>
    <message>
      <source>Stances</source>
      <translation>المواقف</translation>
    </message>
    <message>
      <source>The first {shown} of {all}</source>
      <translation>أول {shown} من {all}</translation>
    </message>
    <message>
      <source>The first {shown} of {all} columns</source>
      <translation>أول {shown} أعمدة من {all}</translation>
    </message>
    <message>
      <source>The first {shown} of {all} rows</source>
      <translation>أول {shown} صفًّا من {all}</translation>
    </message>
    <message>
      <source>all claims</source>
      <translation>كل الادّعاءات</translation>
    </message>
    <message>
      <source>none</source>
      <translation>لا يوجد</translation>
    </message>
    <message>
      <source>version {n}</source>
      <translation>الإصدار {n}</translation>
    </message>
  </context>
  <context>
    <name>RestoreDialog</name>
    <message>
      <source>Articles</source>
      <translation>المقالات</translation>
    </message>
    <message>
      <source>Changes</source>
      <translation>التغييرات</translation>
    </message>
    <message>
      <source>Made</source>
      <translation>تاريخ الإنشاء</translation>
    </message>
    <message>
      <source>No backups yet.</source>
      <translation>لا نسخ احتياطية بعد.</translation>
    </message>
    <message>
      <source>Recover data</source>
      <translation>استخراج البيانات</translation>
    </message>
    <message>
      <source>Recover data…</source>
      <translation>استخراج البيانات…</translation>
    </message>
    <message>
      <source>Recovering data</source>
      <translation>جارٍ استخراج البيانات…</translation>
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
      <source>The current project is kept in a folder next to it.</source>
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
      <source>Choose an annotation first.</source>
      <translation>اختر توسيمًا أولًا.</translation>
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
      <source>No disagreements yet. Those of annotators who finish the same article will appear here.</source>
      <translation>لا خلافات بعد. ستظهر هنا خلافات الموسِّمين الذين ينجزون المقال نفسه.</translation>
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
    <name>ReviseDialog</name>
    <message>
      <source>All files</source>
      <translation>كل الملفات</translation>
    </message>
    <message>
      <source>Annotations</source>
      <translation>التوسيمات</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>المقالات</translation>
    </message>
    <message>
      <source>Back to the text</source>
      <translation>العودة إلى النص</translation>
    </message>
    <message>
      <source>Choose a file…</source>
      <translation>اختيار ملف…</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>مقارنة</translation>
    </message>
    <message>
      <source>Comparing the texts</source>
      <translation>جارٍ مقارنة النصّين…</translation>
    </message>
    <message>
      <source>Correct the text</source>
      <translation>تصحيح النص</translation>
    </message>
    <message>
      <source>Correct the text here, or choose a file with the corrected text. Everybody's annotations stay on their words; you see what happens to them before anything is replaced.</source>
      <translation>صحّح النص هنا، أو اختر ملفًا فيه النص المصحَّح. تبقى توسيمات الجميع على كلماتها، وترى ما يحدث لها قبل استبدال أي شيء.</translation>
    </message>
    <message>
      <source>Corrected text</source>
      <translation>النص المصحَّح</translation>
    </message>
    <message>
      <source>Reading {file}</source>
      <translation>جارٍ قراءة ⁨{file}⁩…</translation>
    </message>
    <message>
      <source>Replace the text</source>
      <translation>استبدال النص</translation>
    </message>
    <message>
      <source>Replacing the text</source>
      <translation>جارٍ استبدال النص…</translation>
    </message>
    <message>
      <source>Text of the article</source>
      <translation>نص المقال</translation>
    </message>
  </context>
  <context>
    <name>RevisedPanel</name>
    <message>
      <source>Close</source>
      <translation>إغلاق</translation>
    </message>
    <message>
      <source>Drop</source>
      <translation>حذف</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>تعديل</translation>
    </message>
    <message>
      <source>Enter keeps, E edits, Del drops</source>
      <translation>⁦Enter⁩ للإبقاء، ⁦E⁩ للتعديل، ⁦Del⁩ للحذف</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>إبقاء</translation>
    </message>
    <message>
      <source>Mark</source>
      <translation>توسيم</translation>
    </message>
    <message>
      <source>Places to look at</source>
      <translation>مواضع تحتاج إلى تدقيق</translation>
    </message>
    <message>
      <source>The text of this article was corrected. Is each annotation still right?</source>
      <translation>صُحّح نص هذا المقال. هل ما زال كل توسيم صحيحًا؟</translation>
    </message>
  </context>
  <context>
    <name>RevisedPlaces</name>
    <message>
      <source>Kept</source>
      <translation>كما هو</translation>
    </message>
    <message>
      <source>Lost</source>
      <translation>مفقود</translation>
    </message>
    <message>
      <source>Words changed</source>
      <translation>تغيّرت كلماته</translation>
    </message>
    <message>
      <source>not in the corrected text</source>
      <translation>ليس في النص المصحَّح</translation>
    </message>
  </context>
  <context>
    <name>Roles</name>
    <message>
      <source>claim</source>
      <translation>ادّعاء</translation>
    </message>
    <message>
      <source>cue</source>
      <translation>قرينة</translation>
    </message>
    <message>
      <source>evidence</source>
      <translation>شاهد</translation>
    </message>
    <message>
      <source>holder</source>
      <translation>صاحب الموقف</translation>
    </message>
    <message>
      <source>other claim</source>
      <translation>الادّعاء الآخر</translation>
    </message>
    <message>
      <source>speaker</source>
      <translation>متحدّث</translation>
    </message>
    <message>
      <source>target</source>
      <translation>موضوع</translation>
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
    <name>RowMenu</name>
    <message>
      <source>Open</source>
      <translation>فتح</translation>
    </message>
  </context>
  <context>
    <name>RowModel</name>
    <message>
      <source>Article: {title}</source>
      <translation>مقال: ⁨{title}⁩</translation>
    </message>
    <message>
      <source>Speaker: {name}, {count}</source>
      <translation>متحدّث: {name}، {count}</translation>
    </message>
    <message>
      <source>{command}, not available: {reason}</source>
      <translation>{command}، غير متاح: {reason}</translation>
    </message>
    <message>
      <source>{command}, {menu}</source>
      <translation>{command}، {menu}</translation>
    </message>
    <message>
      <source>{command}, {menu}, key {key}</source>
      <translation>{command}، {menu}، المفتاح {key}</translation>
    </message>
  </context>
  <context>
    <name>RuleDialog</name>
    <message numerus="yes">
      <source>%n agreed place(s) accepted</source>
      <translation>
        <numerusform>لا موضع متفق عليه</numerusform>
        <numerusform>يُقبل موضع واحد متفق عليه</numerusform>
        <numerusform>يُقبل موضعان متفق عليهما</numerusform>
        <numerusform>يُقبل %n مواضع متفق عليها</numerusform>
        <numerusform>يُقبل %n موضعًا متفقًا عليه</numerusform>
        <numerusform>يُقبل %n موضع متفق عليه</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n claim(s) still need a stance.</source>
      <translation>
        <numerusform>لكل ادّعاء موقف.</numerusform>
        <numerusform>ادّعاء واحد ينقصه موقف.</numerusform>
        <numerusform>ادّعاءان ينقصهما موقف.</numerusform>
        <numerusform>%n ادّعاءات ينقصها موقف.</numerusform>
        <numerusform>%n ادّعاءً ينقصها موقف.</numerusform>
        <numerusform>%n ادّعاء ينقصها موقف.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n disagreement(s) resolved</source>
      <translation>
        <numerusform>لا خلاف يُحسم</numerusform>
        <numerusform>يُحسم خلاف واحد</numerusform>
        <numerusform>يُحسم خلافان</numerusform>
        <numerusform>يُحسم %n خلافات</numerusform>
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
        <numerusform>ويبقى %n خلافات مفتوحة</numerusform>
        <numerusform>ويبقى %n خلافًا مفتوحًا</numerusform>
        <numerusform>ويبقى %n خلاف مفتوحًا</numerusform>
      </translation>
    </message>
    <message>
      <source>, </source>
      <translation>، </translation>
    </message>
    <message>
      <source>Accept the longest annotation; if several are equally long, that of more annotators.</source>
      <translation>قبول التوسيم الأطول؛ وعند تساوي الطول توسيم العدد الأكبر من الموسِّمين.</translation>
    </message>
    <message>
      <source>Accept the shortest annotation; if several are equally short, that of more annotators.</source>
      <translation>قبول التوسيم الأقصر؛ وعند تساوي الطول توسيم العدد الأكبر من الموسِّمين.</translation>
    </message>
    <message>
      <source>Accept what everyone who finished the article annotated alike.</source>
      <translation>قبول ما اتفق في توسيمه كل من أنجز المقال.</translation>
    </message>
    <message>
      <source>Accept what more than half of the annotators annotated.</source>
      <translation>قبول ما وسّمه أكثر من نصف الموسِّمين.</translation>
    </message>
    <message>
      <source>Accept {n}</source>
      <translation>قبول {n}</translation>
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
      <source>Effect of the rule</source>
      <translation>أثر القاعدة</translation>
    </message>
    <message>
      <source>Longest, if only the edges differ</source>
      <translation>الأطول، إن اختلفت الحدود وحدها</translation>
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
      <source>Shortest, if only the edges differ</source>
      <translation>الأقصر، إن اختلفت الحدود وحدها</translation>
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
      <translation>حذف النسخة</translation>
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
      <source>This copy of the sample is deleted when you close it. Keep it with your work?</source>
      <translation>تُحذف هذه النسخة من المقالات النموذجية عند إغلاقها. هل تريد حفظها مع عملك؟</translation>
    </message>
  </context>
  <context>
    <name>Saving</name>
    <message>
      <source>Analysis</source>
      <translation>التحليل</translation>
    </message>
    <message>
      <source>Claims</source>
      <translation>الادّعاءات</translation>
    </message>
    <message>
      <source>Report (HTML, PDF)…</source>
      <translation>تقرير (HTML، PDF)…</translation>
    </message>
    <message>
      <source>Save: {name}</source>
      <translation>حفظ: {name}</translation>
    </message>
    <message>
      <source>Saved as {path}</source>
      <translation>حُفظ في {path}</translation>
    </message>
    <message>
      <source>Saving the claims</source>
      <translation>جارٍ حفظ الادّعاءات…</translation>
    </message>
    <message>
      <source>Stopped. Nothing was written.</source>
      <translation>توقّف العمل، ولم يُكتب شيء.</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>جدول</translation>
    </message>
    <message>
      <source>{name}: figure (PNG, SVG)…</source>
      <translation>{name}: رسم (PNG، SVG)…</translation>
    </message>
    <message>
      <source>{name}: table (CSV)…</source>
      <translation>{name}: جدول (CSV)…</translation>
    </message>
  </context>
  <context>
    <name>SchemeDraft</name>
    <message>
      <source>Counting annotations</source>
      <translation>جارٍ عدّ التوسيمات…</translation>
    </message>
  </context>
  <context>
    <name>SchemeFiles</name>
    <message>
      <source>Export the scheme</source>
      <translation>تصدير المخطّط</translation>
    </message>
    <message>
      <source>Import a scheme</source>
      <translation>استيراد مخطّط</translation>
    </message>
    <message>
      <source>Label schemes</source>
      <translation>مخطّطات الوسوم</translation>
    </message>
    <message>
      <source>The scheme was written to {path}.</source>
      <translation>حُفظ المخطّط في {path}.</translation>
    </message>
  </context>
  <context>
    <name>SchemeFoot</name>
    <message numerus="yes">
      <source>%n change(s) not yet published</source>
      <translation>
        <numerusform>لا تغييرات غير منشورة</numerusform>
        <numerusform>تغيير واحد غير منشور</numerusform>
        <numerusform>تغييران غير منشورين</numerusform>
        <numerusform>%n تغييرات غير منشورة</numerusform>
        <numerusform>%n تغييرًا غير منشور</numerusform>
        <numerusform>%n تغيير غير منشور</numerusform>
      </translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>مقارنة</translation>
    </message>
    <message>
      <source>Discard…</source>
      <translation>تجاهل المسوّدة…</translation>
    </message>
    <message>
      <source>Publish version {n}…</source>
      <translation>نشر الإصدار {n}…</translation>
    </message>
    <message>
      <source>Version {n}</source>
      <translation>الإصدار {n}</translation>
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
    <name>SchemeSection</name>
    <message numerus="yes">
      <source>%n annotation(s) do not fit…</source>
      <translation>
        <numerusform>لا توسيمات مخالفة…</numerusform>
        <numerusform>توسيم واحد لا يوافق…</numerusform>
        <numerusform>توسيمان لا يوافقان…</numerusform>
        <numerusform>%n توسيمات لا توافق…</numerusform>
        <numerusform>%n توسيمًا لا يوافق…</numerusform>
        <numerusform>%n توسيم لا يوافق…</numerusform>
      </translation>
    </message>
    <message>
      <source>Add label…</source>
      <translation>إضافة وسم…</translation>
    </message>
    <message>
      <source>Add relation…</source>
      <translation>إضافة علاقة…</translation>
    </message>
    <message>
      <source>Add stance…</source>
      <translation>إضافة موقف…</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>المقالات</translation>
    </message>
    <message>
      <source>Choose a label</source>
      <translation>اختر وسمًا</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>تصدير…</translation>
    </message>
    <message>
      <source>Import a scheme…</source>
      <translation>استيراد مخطّط…</translation>
    </message>
    <message>
      <source>Labels</source>
      <translation>الوسوم</translation>
    </message>
    <message>
      <source>Relations</source>
      <translation>العلاقات</translation>
    </message>
    <message>
      <source>Stances</source>
      <translation>المواقف</translation>
    </message>
    <message>
      <source>This is the order in the label bar. Renaming a label never changes its spans.</source>
      <translation>هذا هو الترتيب في شريط الوسوم. تغيير اسم الوسم لا يغيّر مقاطعه.</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>معدَّل</translation>
    </message>
    <message>
      <source>merged</source>
      <translation>مدمج</translation>
    </message>
    <message>
      <source>new</source>
      <translation>جديد</translation>
    </message>
    <message>
      <source>not offered</source>
      <translation>لا يُعرض</translation>
    </message>
  </context>
  <context>
    <name>SchemeVersions</name>
    <message numerus="yes">
      <source>%n span(s)</source>
      <translation>
        <numerusform>لا مقاطع</numerusform>
        <numerusform>مقطع واحد</numerusform>
        <numerusform>مقطعان</numerusform>
        <numerusform>%n مقاطع</numerusform>
        <numerusform>%n مقطعًا</numerusform>
        <numerusform>%n مقطع</numerusform>
      </translation>
    </message>
    <message>
      <source>, </source>
      <translation>، </translation>
    </message>
    <message>
      <source>Changes not yet published</source>
      <translation>تغييرات غير منشورة</translation>
    </message>
    <message>
      <source>Changes of version {n}</source>
      <translation>تغييرات الإصدار {n}</translation>
    </message>
    <message>
      <source>Counting annotations</source>
      <translation>جارٍ عدّ التوسيمات…</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>تجاهل المسوّدة</translation>
    </message>
    <message numerus="yes">
      <source>Discard %n change(s) that are not published? You can undo this.</source>
      <translation>
        <numerusform>لا تغييرات غير منشورة.</numerusform>
        <numerusform>تجاهل تغيير واحد غير منشور؟ يمكن التراجع عن ذلك.</numerusform>
        <numerusform>تجاهل تغييرين غير منشورين؟ يمكن التراجع عن ذلك.</numerusform>
        <numerusform>تجاهل %n تغييرات غير منشورة؟ يمكن التراجع عن ذلك.</numerusform>
        <numerusform>تجاهل %n تغييرًا غير منشور؟ يمكن التراجع عن ذلك.</numerusform>
        <numerusform>تجاهل %n تغيير غير منشور؟ يمكن التراجع عن ذلك.</numerusform>
      </translation>
    </message>
    <message>
      <source>Discard draft</source>
      <translation>تجاهل المسوّدة</translation>
    </message>
    <message>
      <source>Publish</source>
      <translation>نشر</translation>
    </message>
    <message>
      <source>Publish version {n}</source>
      <translation>نشر الإصدار {n}</translation>
    </message>
    <message>
      <source>Spans by the version that they were last changed under:</source>
      <translation>المقاطع بحسب الإصدار الذي عُدّلت وفقه آخر مرة:</translation>
    </message>
    <message>
      <source>The scheme has changed since this draft was begun. The draft replaces it.</source>
      <translation>تغيّر المخطّط منذ بدء هذه المسوّدة. تحلّ المسوّدة محلّه.</translation>
    </message>
    <message>
      <source>Version {n} of the scheme is published.</source>
      <translation>نُشر الإصدار {n} من المخطّط.</translation>
    </message>
    <message>
      <source>version {n}: {spans}</source>
      <translation>الإصدار {n}: {spans}</translation>
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
      <source>Guideline</source>
      <translation>الدليل</translation>
    </message>
    <message>
      <source>Inbox</source>
      <translation>الوارد</translation>
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
      <source>Scheme</source>
      <translation>المخطّط</translation>
    </message>
    <message>
      <source>Sharing</source>
      <translation>المشاركة</translation>
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
      <source>Suggestions</source>
      <translation>الاقتراحات</translation>
    </message>
    <message>
      <source>Team</source>
      <translation>الفريق</translation>
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
      <translation>F1 التام: {figure}</translation>
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
        <numerusform>لا مستطيلات</numerusform>
        <numerusform>مستطيل واحد</numerusform>
        <numerusform>مستطيلان</numerusform>
        <numerusform>%n مستطيلات</numerusform>
        <numerusform>%n مستطيلًا</numerusform>
        <numerusform>%n مستطيل</numerusform>
      </translation>
    </message>
    <message>
      <source>Copy the exact words</source>
      <translation>نسخ الكلمات بنصّها</translation>
    </message>
    <message>
      <source>Corrected by {name}</source>
      <translation>صحّحه {name}</translation>
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
      <source>Take back</source>
      <translation>تراجع عن التصحيح</translation>
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
    <name>SharedPage</name>
    <message numerus="yes">
      <source>%n change(s) of yours to be sent.</source>
      <translation>
        <numerusform>لا تغييرات لك لم تُرسل.</numerusform>
        <numerusform>لك تغيير واحد لم يُرسل بعد.</numerusform>
        <numerusform>لك تغييران لم يُرسلا بعد.</numerusform>
        <numerusform>لك %n تغييرات لم تُرسل بعد.</numerusform>
        <numerusform>لك %n تغييرًا لم تُرسل بعد.</numerusform>
        <numerusform>لك %n تغيير لم تُرسل بعد.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n merge(s) wait for your word.</source>
      <translation>
        <numerusform>لا عمليات دمج تنتظر تأكيدك.</numerusform>
        <numerusform>عملية دمج واحدة تنتظر تأكيدك.</numerusform>
        <numerusform>عمليتا دمج تنتظران تأكيدك.</numerusform>
        <numerusform>%n عمليات دمج تنتظر تأكيدك.</numerusform>
        <numerusform>%n عملية دمج تنتظر تأكيدك.</numerusform>
        <numerusform>%n عملية دمج تنتظر تأكيدك.</numerusform>
      </translation>
    </message>
    <message>
      <source>, </source>
      <translation>، </translation>
    </message>
    <message>
      <source>Everybody with access to the folder can read everything in it. What an annotator does not need is left out of their copy as a courtesy, not as a lock.</source>
      <translation>كل مَن يستطيع فتح المجلد يستطيع قراءة كل ما فيه. وما لا يحتاج إليه الموسِّم يُترك خارج نسخته مجاملةً لا منعًا.</translation>
    </message>
    <message>
      <source>Everything of yours is sent.</source>
      <translation>كل عملك مُرسَل.</translation>
    </message>
    <message>
      <source>Exchange now</source>
      <translation>تبادل الآن</translation>
    </message>
    <message>
      <source>Nothing of the others is there yet. Do they share through the same place?</source>
      <translation>لا شيء من عمل الآخرين هناك بعد. هل يشاركون عبر المكان نفسه؟</translation>
    </message>
    <message>
      <source>Password…</source>
      <translation>كلمة المرور…</translation>
    </message>
    <message>
      <source>People and their copies</source>
      <translation>الأشخاص ونسخهم</translation>
    </message>
    <message>
      <source>Shared since {moment}</source>
      <translation>مُشارَك منذ {moment}</translation>
    </message>
    <message>
      <source>Shared through a folder</source>
      <translation>مُشارَك عبر مجلد</translation>
    </message>
    <message>
      <source>Shared through a hub</source>
      <translation>مُشارَك عبر مركز</translation>
    </message>
    <message>
      <source>Stop sharing…</source>
      <translation>إيقاف المشاركة…</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>قيد الانتظار</translation>
    </message>
    <message>
      <source>Work of {names} from another computer waits for the lead.</source>
      <translation>عمل {names} من حاسوب آخر ينتظر قرار المشرف.</translation>
    </message>
    <message>
      <source>last exchange {moment}</source>
      <translation>آخر تبادل {moment}</translation>
    </message>
    <message>
      <source>last received {moment}</source>
      <translation>آخر استلام {moment}</translation>
    </message>
    <message>
      <source>last sent {moment}</source>
      <translation>آخر إرسال {moment}</translation>
    </message>
  </context>
  <context>
    <name>Sharing</name>
    <message numerus="yes">
      <source>%n file(s) in the shared folder cannot be used.</source>
      <translation>
        <numerusform>لا ملفات غير صالحة في المجلد المشترك.</numerusform>
        <numerusform>ملف واحد في المجلد المشترك لا يمكن استعماله.</numerusform>
        <numerusform>ملفان في المجلد المشترك لا يمكن استعمالهما.</numerusform>
        <numerusform>%n ملفات في المجلد المشترك لا يمكن استعمالها.</numerusform>
        <numerusform>%n ملفًا في المجلد المشترك لا يمكن استعمالها.</numerusform>
        <numerusform>%n ملف في المجلد المشترك لا يمكن استعمالها.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n merge(s) wait for your word.</source>
      <translation>
        <numerusform>لا عمليات دمج تنتظر تأكيدك.</numerusform>
        <numerusform>عملية دمج واحدة تنتظر تأكيدك.</numerusform>
        <numerusform>عمليتا دمج تنتظران تأكيدك.</numerusform>
        <numerusform>%n عمليات دمج تنتظر تأكيدك.</numerusform>
        <numerusform>%n عملية دمج تنتظر تأكيدك.</numerusform>
        <numerusform>%n عملية دمج تنتظر تأكيدك.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n part(s) of others’ work have not come whole yet; they are waited for.</source>
      <translation>
        <numerusform>لا أجزاء ناقصة من عمل الآخرين.</numerusform>
        <numerusform>جزء واحد من عمل الآخرين لم يصل كاملًا بعد، وهو منتظَر.</numerusform>
        <numerusform>جزآن من عمل الآخرين لم يصلا كاملين بعد، وهما منتظَران.</numerusform>
        <numerusform>%n أجزاء من عمل الآخرين لم تصل كاملة بعد، وهي منتظَرة.</numerusform>
        <numerusform>%n جزءًا من عمل الآخرين لم تصل كاملة بعد، وهي منتظَرة.</numerusform>
        <numerusform>%n جزء من عمل الآخرين لم تصل كاملة بعد، وهي منتظَرة.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n part(s) still to come</source>
      <translation>
        <numerusform>لا أجزاء منتظَرة</numerusform>
        <numerusform>جزء واحد لم يصل بعد</numerusform>
        <numerusform>جزآن لم يصلا بعد</numerusform>
        <numerusform>%n أجزاء لم تصل بعد</numerusform>
        <numerusform>%n جزءًا لم تصل بعد</numerusform>
        <numerusform>%n جزء لم تصل بعد</numerusform>
      </translation>
    </message>
    <message>
      <source>Accounts of the hub to be changed by whoever looks after it:</source>
      <translation>حسابات في المركز على من يديره تغييرها:</translation>
    </message>
    <message>
      <source>Everything that is there has come.</source>
      <translation>وصل كل ما هو موجود هناك.</translation>
    </message>
    <message>
      <source>Exchanging…</source>
      <translation>جارٍ التبادل…</translation>
    </message>
    <message>
      <source>Folder up to date, {time}</source>
      <translation>المجلد محدَّث، {time}</translation>
    </message>
    <message>
      <source>However you share: each member needs a first package to begin with, which you create and send them.</source>
      <translation>أيًّا كانت طريقة المشاركة، يحتاج كل عضو إلى حزمة أولى ليبدأ، تُنشئها أنت وترسلها إليه.</translation>
    </message>
    <message>
      <source>Hub up to date, {time}</source>
      <translation>المركز محدَّث، {time}</translation>
    </message>
    <message>
      <source>Last exchange {moment}</source>
      <translation>آخر تبادل {moment}</translation>
    </message>
    <message>
      <source>Needs a look</source>
      <translation>يحتاج إلى معاينة</translation>
    </message>
    <message>
      <source>Not exchanged yet</source>
      <translation>لم يحدث تبادل بعد</translation>
    </message>
    <message>
      <source>Not shared</source>
      <translation>غير مُشارَك</translation>
    </message>
    <message>
      <source>Password needed</source>
      <translation>كلمة المرور مطلوبة</translation>
    </message>
    <message>
      <source>Sharing: {state}</source>
      <translation>المشاركة: {state}</translation>
    </message>
    <message>
      <source>Somebody works as you ({name}) on another computer, with another key. Agree only if that is you.</source>
      <translation>هناك من يعمل باسمك ({name}) على حاسوب آخر وبمفتاح آخر. لا توافق إلا إذا كنت أنت.</translation>
    </message>
    <message>
      <source>The folder cannot be written to: {name}</source>
      <translation>لا يمكن الكتابة في المجلد: {name}</translation>
    </message>
    <message>
      <source>Trying…</source>
      <translation>جارٍ المحاولة…</translation>
    </message>
    <message>
      <source>Waiting for the folder</source>
      <translation>بانتظار المجلد</translation>
    </message>
    <message>
      <source>Waiting for the hub</source>
      <translation>بانتظار المركز</translation>
    </message>
    <message>
      <source>Your work leaves this computer only in packages that you send.</source>
      <translation>لا يغادر عملك هذا الحاسوب إلا في الحزم التي ترسلها.</translation>
    </message>
    <message>
      <source>{name} left the team, and still has an account.</source>
      <translation>غادر {name} الفريق وما زال له حساب.</translation>
    </message>
    <message>
      <source>{name} signs with another key than before. Agree only if {name} has a new computer.</source>
      <translation>يوقّع {name} بمفتاح غير مفتاحه السابق. لا توافق إلا إذا كان لدى {name} حاسوب جديد.</translation>
    </message>
    <message>
      <source>{name}: {role} in the project, {other} in the hub.</source>
      <translation>{name}: {role} في المشروع، و{other} في المركز.</translation>
    </message>
    <message>
      <source>{state}, tried {time}</source>
      <translation>{state}، آخر محاولة {time}</translation>
    </message>
  </context>
  <context>
    <name>SharingSection</name>
    <message>
      <source>Exchanging for the first time</source>
      <translation>التبادل لأول مرة</translation>
    </message>
    <message>
      <source>Folder to share through</source>
      <translation>مجلد للمشاركة</translation>
    </message>
    <message>
      <source>Merging</source>
      <translation>الدمج</translation>
    </message>
    <message>
      <source>Stop sharing</source>
      <translation>إيقاف المشاركة</translation>
    </message>
    <message>
      <source>Stop sharing this project? Nothing is deleted, here or there, and you can share it again later. The others go on without you: if you move to another place, tell them, for each has to choose it too.</source>
      <translation>هل تريد إيقاف مشاركة هذا المشروع؟ لا يُحذف شيء، لا هنا ولا هناك، ويمكنك مشاركته من جديد لاحقًا. ويواصل الآخرون من دونك: إذا انتقلت إلى مكان آخر فأخبرهم، فعلى كل واحد منهم أن يختاره أيضًا.</translation>
    </message>
    <message>
      <source>Stopped. The project is not shared.</source>
      <translation>أُوقف. المشروع غير مُشارَك.</translation>
    </message>
  </context>
  <context>
    <name>Shown</name>
    <message>
      <source>About</source>
      <translation>عن</translation>
    </message>
    <message>
      <source>Article</source>
      <translation>المقال</translation>
    </message>
    <message>
      <source>Claim</source>
      <translation>الادّعاء</translation>
    </message>
    <message>
      <source>Claims</source>
      <translation>الادّعاءات</translation>
    </message>
    <message>
      <source>Claims listed</source>
      <translation>الادّعاءات المعروضة</translation>
    </message>
    <message>
      <source>Cue</source>
      <translation>القرينة</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>التاريخ</translation>
    </message>
    <message>
      <source>First month</source>
      <translation>أول شهر</translation>
    </message>
    <message>
      <source>Fragments</source>
      <translation>الأجزاء</translation>
    </message>
    <message>
      <source>Id of the article</source>
      <translation>معرّف المقال</translation>
    </message>
    <message>
      <source>Id of the span</source>
      <translation>معرّف المقطع</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>الوسم</translation>
    </message>
    <message>
      <source>Last month</source>
      <translation>آخر شهر</translation>
    </message>
    <message>
      <source>Outlet</source>
      <translation>المنبر</translation>
    </message>
    <message>
      <source>Said by</source>
      <translation>المتحدّث</translation>
    </message>
    <message>
      <source>Stances</source>
      <translation>المواقف</translation>
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
    <name>SidePanel</name>
    <message numerus="yes">
      <source>%n annotation(s)</source>
      <translation>
        <numerusform>لا توسيمات</numerusform>
        <numerusform>توسيم واحد</numerusform>
        <numerusform>توسيمان</numerusform>
        <numerusform>%n توسيمات</numerusform>
        <numerusform>%n توسيمًا</numerusform>
        <numerusform>%n توسيم</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) selected</source>
      <translation>
        <numerusform>لم يُحدَّد أي مقال</numerusform>
        <numerusform>حُدِّد مقال واحد</numerusform>
        <numerusform>حُدِّد مقالان</numerusform>
        <numerusform>حُدِّدت %n مقالات</numerusform>
        <numerusform>حُدِّد %n مقالًا</numerusform>
        <numerusform>حُدِّد %n مقال</numerusform>
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
    <message>
      <source>Annotations</source>
      <translation>التوسيمات</translation>
    </message>
    <message>
      <source>Article</source>
      <translation>المقال</translation>
    </message>
    <message>
      <source>Automatic</source>
      <translation>تلقائي</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>إغلاق</translation>
    </message>
    <message>
      <source>Codes such as ar en</source>
      <translation>رموز مثل ar en</translation>
    </message>
    <message>
      <source>Correct</source>
      <translation>تصحيح</translation>
    </message>
    <message>
      <source>Direction of the text</source>
      <translation>اتجاه النص</translation>
    </message>
    <message>
      <source>Field</source>
      <translation>الحقل</translation>
    </message>
    <message>
      <source>Languages</source>
      <translation>اللغات</translation>
    </message>
    <message>
      <source>Left-to-right</source>
      <translation>من اليسار إلى اليمين</translation>
    </message>
    <message>
      <source>Metadata</source>
      <translation>البيانات الوصفية</translation>
    </message>
    <message>
      <source>Read</source>
      <translation>قراءة</translation>
    </message>
    <message>
      <source>Remove…</source>
      <translation>إزالة…</translation>
    </message>
    <message>
      <source>Right-to-left</source>
      <translation>من اليمين إلى اليسار</translation>
    </message>
    <message>
      <source>Select an article</source>
      <translation>حدّد مقالًا.</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>العنوان</translation>
    </message>
    <message>
      <source>Value</source>
      <translation>القيمة</translation>
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
      <source>Digits are typed. ↑ ↓ and Enter choose.</source>
      <translation>الأرقام تُكتب. للاختيار: ⁦↑ ↓⁩ ثم Enter.</translation>
    </message>
    <message>
      <source>New entry “{words}”</source>
      <translation>مدخل جديد «{words}»</translation>
    </message>
    <message>
      <source>New speaker “{words}”</source>
      <translation>متحدّث جديد «{words}»</translation>
    </message>
    <message>
      <source>The digits shown choose. To type digits, press Space first.</source>
      <translation>الأرقام الظاهرة تختار. لكتابة أرقام اضغط مفتاح المسافة أوّلًا.</translation>
    </message>
    <message>
      <source>linked</source>
      <translation>مرتبط</translation>
    </message>
  </context>
  <context>
    <name>SplitOffDialog</name>
    <message numerus="yes">
      <source>%n annotation(s) point to it now.</source>
      <translation>
        <numerusform>لم يُربط به أيّ توسيم.</numerusform>
        <numerusform>رُبط به توسيم واحد.</numerusform>
        <numerusform>رُبط به توسيمان.</numerusform>
        <numerusform>رُبطت به %n توسيمات.</numerusform>
        <numerusform>رُبط به %n توسيمًا.</numerusform>
        <numerusform>رُبط به %n توسيم.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n annotation(s) stay with {entry}.</source>
      <translation>
        <numerusform>لا يبقى مع {entry} أيّ توسيم.</numerusform>
        <numerusform>يبقى توسيم واحد مع {entry}.</numerusform>
        <numerusform>يبقى توسيمان مع {entry}.</numerusform>
        <numerusform>تبقى %n توسيمات مع {entry}.</numerusform>
        <numerusform>يبقى %n توسيمًا مع {entry}.</numerusform>
        <numerusform>يبقى %n توسيم مع {entry}.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n annotation(s) will point to the new entry.</source>
      <translation>
        <numerusform>لن يُربط أيّ توسيم بالمدخل الجديد.</numerusform>
        <numerusform>سيُربط توسيم واحد بالمدخل الجديد.</numerusform>
        <numerusform>سيُربط توسيمان بالمدخل الجديد.</numerusform>
        <numerusform>ستُربط %n توسيمات بالمدخل الجديد.</numerusform>
        <numerusform>سيُربط %n توسيمًا بالمدخل الجديد.</numerusform>
        <numerusform>سيُربط %n توسيم بالمدخل الجديد.</numerusform>
      </translation>
    </message>
    <message>
      <source>Looking for mentions</source>
      <translation>جارٍ البحث عن المواضع</translation>
    </message>
    <message>
      <source>Name of the new entry</source>
      <translation>اسم المدخل الجديد</translation>
    </message>
    <message>
      <source>Names</source>
      <translation>الأسماء</translation>
    </message>
    <message>
      <source>New entry in the register: {entry}.</source>
      <translation>مدخل جديد في الفهرس: {entry}.</translation>
    </message>
    <message>
      <source>Split off</source>
      <translation>فصل</translation>
    </message>
    <message>
      <source>Split off a speaker</source>
      <translation>فصل متحدّث</translation>
    </message>
    <message>
      <source>Split off a speaker from {entry}</source>
      <translation>فصل متحدّث عن {entry}</translation>
    </message>
    <message>
      <source>Splitting off</source>
      <translation>جارٍ الفصل</translation>
    </message>
    <message>
      <source>This entry has one name and no mentions: there is nothing to split off.</source>
      <translation>لهذا المدخل اسم واحد ولا مواضع له: ليس فيه ما يُفصل.</translation>
    </message>
    <message>
      <source>What is ticked becomes an entry of its own. The rest stays as it is.</source>
      <translation>ما يُؤشَّر يصبح مدخلًا مستقلًا، ويبقى الباقي كما هو.</translation>
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
      <translation>بذرة أخرى</translation>
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
      <translation>الإبقاء معًا</translation>
    </message>
    <message>
      <source>Nothing for {parts}: too few articles, or too many kept together.</source>
      <translation>لا مقالات في {parts}: عدد المقالات قليل، أو كثير منها يبقى معًا.</translation>
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
      <source>and articles with the same {key}</source>
      <translation>والمقالات المتماثلة في {key}</translation>
    </message>
    <message>
      <source>near-duplicate texts</source>
      <translation>النصوص شبه المتطابقة</translation>
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
    <name>StaleDialog</name>
    <message>
      <source>Add to the draft</source>
      <translation>إضافة إلى المسوّدة</translation>
    </message>
    <message>
      <source>Annotations that do not fit the scheme</source>
      <translation>توسيمات لا توافق المخطّط</translation>
    </message>
    <message>
      <source>Nothing is changed in the annotations: they read as what you choose, once it is published.</source>
      <translation>لا يتغيّر شيء في التوسيمات: تُقرأ بما تختاره بعد النشر.</translation>
    </message>
    <message>
      <source>Reads as</source>
      <translation>يُقرأ</translation>
    </message>
    <message>
      <source>leave</source>
      <translation>بلا تغيير</translation>
    </message>
    <message>
      <source>not in the scheme</source>
      <translation>ليس في المخطّط</translation>
    </message>
    <message>
      <source>not offered</source>
      <translation>لا يُعرض</translation>
    </message>
  </context>
  <context>
    <name>StancePanel</name>
    <message>
      <source>Colour, dark</source>
      <translation>اللون، الداكن</translation>
    </message>
    <message>
      <source>Colour, light</source>
      <translation>اللون، الفاتح</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>المفتاح</translation>
    </message>
    <message>
      <source>too little contrast</source>
      <translation>التباين غير كافٍ</translation>
    </message>
    <message>
      <source>{key} is the key of {name} in Annotate. Choose another one.</source>
      <translation>المفتاح {key} هو مفتاح {name} في التوسيم. اختر مفتاحًا آخر.</translation>
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
        <numerusform>بقي %n مقالات</numerusform>
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
    <message numerus="yes">
      <source>%n new answer(s)</source>
      <translation>
        <numerusform>لا أجوبة جديدة</numerusform>
        <numerusform>جواب جديد</numerusform>
        <numerusform>جوابان جديدان</numerusform>
        <numerusform>%n أجوبة جديدة</numerusform>
        <numerusform>%n جوابًا جديدًا</numerusform>
        <numerusform>%n جواب جديد</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n suggestion(s)</source>
      <translation>
        <numerusform>لا اقتراحات</numerusform>
        <numerusform>اقتراح واحد</numerusform>
        <numerusform>اقتراحان</numerusform>
        <numerusform>%n اقتراحات</numerusform>
        <numerusform>%n اقتراحًا</numerusform>
        <numerusform>%n اقتراح</numerusform>
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
      <source>Dismiss suggestion</source>
      <translation>رفض الاقتراح</translation>
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
      <source>Nothing assigned to you</source>
      <translation>لا إسنادات لك</translation>
    </message>
    <message>
      <source>Read-only: no annotator chosen</source>
      <translation>للقراءة فقط: لم يُختَر موسِّم</translation>
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
      <source>Show articles left to do</source>
      <translation>إظهار المقالات المتبقّية</translation>
    </message>
    <message>
      <source>Show new answers in the inbox</source>
      <translation>إظهار الأجوبة الجديدة في الوارد</translation>
    </message>
    <message>
      <source>Show the history</source>
      <translation>إظهار سجلّ التغييرات</translation>
    </message>
    <message>
      <source>Suggestions</source>
      <translation>الاقتراحات</translation>
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
      <source>no suggestions here</source>
      <translation>لا اقتراحات هنا</translation>
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
    <name>StepDetails</name>
    <message>
      <source>After, {who}</source>
      <translation>بعدها، {who}</translation>
    </message>
    <message>
      <source>Before</source>
      <translation>قبلها</translation>
    </message>
    <message>
      <source>Before, {who}</source>
      <translation>قبلها، {who}</translation>
    </message>
    <message>
      <source>Next step of the span</source>
      <translation>الخطوة التالية للمقطع</translation>
    </message>
    <message>
      <source>Previous step of the span</source>
      <translation>الخطوة السابقة للمقطع</translation>
    </message>
    <message>
      <source>Selected span</source>
      <translation>المقطع المحدّد</translation>
    </message>
    <message>
      <source>Selected step</source>
      <translation>الخطوة المحدّدة</translation>
    </message>
    <message>
      <source>Unchanged: {fields}</source>
      <translation>بلا تغيير: {fields}</translation>
    </message>
    <message>
      <source>code points {places}</source>
      <translation>نقاط الترميز {places}</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>لا شيء</translation>
    </message>
    <message>
      <source>step {place} of {count}</source>
      <translation>الخطوة {place} من {count}</translation>
    </message>
    <message>
      <source>{name}: {value}</source>
      <translation>‏{name}: {value}</translation>
    </message>
  </context>
  <context>
    <name>StepList</name>
    <message>
      <source>Steps</source>
      <translation>الخطوات</translation>
    </message>
  </context>
  <context>
    <name>StepModel</name>
    <message>
      <source>At an unknown time</source>
      <translation>في وقت غير معروف</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>اليوم</translation>
    </message>
    <message>
      <source>Yesterday</source>
      <translation>أمس</translation>
    </message>
  </context>
  <context>
    <name>StepWords</name>
    <message>
      <source>An import</source>
      <translation>استيراد</translation>
    </message>
    <message>
      <source>From {file}, merged {time}</source>
      <translation>من {file}، وقت الدمج: {time}</translation>
    </message>
    <message>
      <source>On the text before it was corrected</source>
      <translation>في النص قبل تصحيحه</translation>
    </message>
    <message>
      <source>a span</source>
      <translation>مقطع</translation>
    </message>
    <message>
      <source>accepted suggestion</source>
      <translation>اقتراح مقبول</translation>
    </message>
    <message>
      <source>accepted {thing}</source>
      <translation>قبول {thing}</translation>
    </message>
    <message>
      <source>added a stance on {thing}</source>
      <translation>إضافة موقف من ⁨{thing}⁩</translation>
    </message>
    <message>
      <source>added the article</source>
      <translation>إضافة المقال</translation>
    </message>
    <message>
      <source>annotations chosen</source>
      <translation>التوسيمات المختارة</translation>
    </message>
    <message numerus="yes">
      <source>brought back %n span(s)</source>
      <translation>
        <numerusform>استعادة: لا مقاطع</numerusform>
        <numerusform>استعادة مقطع واحد</numerusform>
        <numerusform>استعادة مقطعين</numerusform>
        <numerusform>استعادة %n مقاطع</numerusform>
        <numerusform>استعادة %n مقطعًا</numerusform>
        <numerusform>استعادة %n مقطع</numerusform>
      </translation>
    </message>
    <message>
      <source>brought back {thing}</source>
      <translation>استعادة ⁨{thing}⁩</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>معدَّل</translation>
    </message>
    <message numerus="yes">
      <source>changed %n span(s)</source>
      <translation>
        <numerusform>تغيير: لا مقاطع</numerusform>
        <numerusform>تغيير مقطع واحد</numerusform>
        <numerusform>تغيير مقطعين</numerusform>
        <numerusform>تغيير %n مقاطع</numerusform>
        <numerusform>تغيير %n مقطعًا</numerusform>
        <numerusform>تغيير %n مقطع</numerusform>
      </translation>
    </message>
    <message>
      <source>changed nothing visible</source>
      <translation>بلا تغيير ظاهر</translation>
    </message>
    <message>
      <source>changed the details of {thing}</source>
      <translation>تغيير تفاصيل ⁨{thing}⁩</translation>
    </message>
    <message>
      <source>changed the extent of {thing}</source>
      <translation>تغيير حدود ⁨{thing}⁩</translation>
    </message>
    <message>
      <source>changed the facts of the article</source>
      <translation>تغيير بيانات المقال</translation>
    </message>
    <message>
      <source>changed the label to {thing}</source>
      <translation>تغيير الوسم إلى ⁨{thing}⁩</translation>
    </message>
    <message>
      <source>changed the note on the article</source>
      <translation>تغيير الملاحظة على المقال</translation>
    </message>
    <message>
      <source>changed the note on {thing}</source>
      <translation>تغيير الملاحظة على ⁨{thing}⁩</translation>
    </message>
    <message>
      <source>changed the stance on {thing}</source>
      <translation>تغيير الموقف من ⁨{thing}⁩</translation>
    </message>
    <message>
      <source>claim {number}</source>
      <translation>الادّعاء {number}</translation>
    </message>
    <message>
      <source>cleared the stance</source>
      <translation>مسح الموقف</translation>
    </message>
    <message numerus="yes">
      <source>corrected the text: %n place(s) changed</source>
      <translation>
        <numerusform>تصحيح النص دون تغيّر أي موضع</numerusform>
        <numerusform>تصحيح النص: تغيّر موضع واحد</numerusform>
        <numerusform>تصحيح النص: تغيّر موضعان</numerusform>
        <numerusform>تصحيح النص: تغيّرت %n مواضع</numerusform>
        <numerusform>تصحيح النص: تغيّر %n موضعًا</numerusform>
        <numerusform>تصحيح النص: تغيّر %n موضع</numerusform>
      </translation>
    </message>
    <message>
      <source>corrected the text: no marked place changed</source>
      <translation>تصحيح النص دون تغيّر أي موضع موسَّم</translation>
    </message>
    <message>
      <source>corrected: {act}</source>
      <translation>تصحيح: {act}</translation>
    </message>
    <message numerus="yes">
      <source>deleted %n span(s)</source>
      <translation>
        <numerusform>حذف: لا مقاطع</numerusform>
        <numerusform>حذف مقطع واحد</numerusform>
        <numerusform>حذف مقطعين</numerusform>
        <numerusform>حذف %n مقاطع</numerusform>
        <numerusform>حذف %n مقطعًا</numerusform>
        <numerusform>حذف %n مقطع</numerusform>
      </translation>
    </message>
    <message>
      <source>deleted a stance on {thing}</source>
      <translation>حذف موقف من ⁨{thing}⁩</translation>
    </message>
    <message>
      <source>deleted {thing}</source>
      <translation>حذف ⁨{thing}⁩</translation>
    </message>
    <message>
      <source>direction</source>
      <translation>الاتجاه</translation>
    </message>
    <message>
      <source>done</source>
      <translation>منجز</translation>
    </message>
    <message>
      <source>dropped {thing}</source>
      <translation>حذف ⁨{thing}⁩ بعد تصحيح النص</translation>
    </message>
    <message>
      <source>filed a disagreement under a part of the guideline</source>
      <translation>إدراج خلاف تحت قسم من الدليل</translation>
    </message>
    <message>
      <source>flag</source>
      <translation>الإشارة</translation>
    </message>
    <message>
      <source>flagged the article</source>
      <translation>وضع إشارة على المقال</translation>
    </message>
    <message>
      <source>kept the place of {thing}</source>
      <translation>إبقاء موضع ⁨{thing}⁩</translation>
    </message>
    <message>
      <source>label</source>
      <translation>الوسم</translation>
    </message>
    <message>
      <source>labelled the article: {label}</source>
      <translation>تصنيف المقال: {label}</translation>
    </message>
    <message>
      <source>labels of the article</source>
      <translation>تصنيفات المقال</translation>
    </message>
    <message>
      <source>languages</source>
      <translation>اللغات</translation>
    </message>
    <message>
      <source>left-to-right</source>
      <translation>من اليسار إلى اليمين</translation>
    </message>
    <message>
      <source>linked {member} to {thing}</source>
      <translation>ربط ⁨{member}⁩: ⁨{thing}⁩</translation>
    </message>
    <message>
      <source>linked {thing}</source>
      <translation>ربط ⁨{thing}⁩</translation>
    </message>
    <message numerus="yes">
      <source>marked %n span(s)</source>
      <translation>
        <numerusform>توسيم: لا مقاطع</numerusform>
        <numerusform>توسيم مقطع واحد</numerusform>
        <numerusform>توسيم مقطعين</numerusform>
        <numerusform>توسيم %n مقاطع</numerusform>
        <numerusform>توسيم %n مقطعًا</numerusform>
        <numerusform>توسيم %n مقطع</numerusform>
      </translation>
    </message>
    <message>
      <source>marked the article as done</source>
      <translation>إنجاز المقال</translation>
    </message>
    <message>
      <source>marked {thing}</source>
      <translation>توسيم ⁨{thing}⁩</translation>
    </message>
    <message>
      <source>marked {thing} again</source>
      <translation>إعادة توسيم ⁨{thing}⁩</translation>
    </message>
    <message>
      <source>moved the end of {thing}</source>
      <translation>نقل نهاية ⁨{thing}⁩</translation>
    </message>
    <message>
      <source>moved the start of {thing}</source>
      <translation>نقل بداية ⁨{thing}⁩</translation>
    </message>
    <message>
      <source>note</source>
      <translation>الملاحظة</translation>
    </message>
    <message>
      <source>part of the guideline</source>
      <translation>قسم الدليل</translation>
    </message>
    <message>
      <source>reason</source>
      <translation>السبب</translation>
    </message>
    <message>
      <source>redid the correction of the text</source>
      <translation>إعادة تصحيح النص</translation>
    </message>
    <message>
      <source>related {thing} to another claim: {value}</source>
      <translation>ربط {thing} بادّعاء آخر: {value}</translation>
    </message>
    <message>
      <source>removed a label of the article: {label}</source>
      <translation>إزالة تصنيف المقال: {label}</translation>
    </message>
    <message>
      <source>removed a relation of {thing} to another claim: {value}</source>
      <translation>حذف علاقة {thing} بادّعاء آخر: {value}</translation>
    </message>
    <message>
      <source>removed the article</source>
      <translation>إزالة المقال</translation>
    </message>
    <message>
      <source>removed the flag</source>
      <translation>إزالة الإشارة</translation>
    </message>
    <message>
      <source>removed the note on the article</source>
      <translation>إزالة الملاحظة عن المقال</translation>
    </message>
    <message>
      <source>removed the note on {thing}</source>
      <translation>إزالة الملاحظة عن ⁨{thing}⁩</translation>
    </message>
    <message>
      <source>reopened the article</source>
      <translation>إعادة فتح المقال</translation>
    </message>
    <message>
      <source>reopened the place of {thing}</source>
      <translation>إعادة فتح موضع ⁨{thing}⁩</translation>
    </message>
    <message numerus="yes">
      <source>resolved %n disagreement(s)</source>
      <translation>
        <numerusform>لا خلافات محسومة</numerusform>
        <numerusform>حسم خلاف واحد</numerusform>
        <numerusform>حسم خلافين</numerusform>
        <numerusform>حسم %n خلافات</numerusform>
        <numerusform>حسم %n خلافًا</numerusform>
        <numerusform>حسم %n خلاف</numerusform>
      </translation>
    </message>
    <message>
      <source>restored the article</source>
      <translation>استعادة المقال</translation>
    </message>
    <message>
      <source>right-to-left</source>
      <translation>من اليمين إلى اليسار</translation>
    </message>
    <message>
      <source>set stance</source>
      <translation>تحديد الموقف</translation>
    </message>
    <message>
      <source>set the direction of a paragraph</source>
      <translation>تحديد اتجاه فقرة</translation>
    </message>
    <message>
      <source>set the direction of a paragraph to automatic</source>
      <translation>جعل اتجاه فقرة تلقائيًا</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>متخطّى</translation>
    </message>
    <message>
      <source>skipped the article</source>
      <translation>تخطّي المقال</translation>
    </message>
    <message>
      <source>started</source>
      <translation>قيد العمل</translation>
    </message>
    <message>
      <source>status</source>
      <translation>الحالة</translation>
    </message>
    <message>
      <source>title</source>
      <translation>العنوان</translation>
    </message>
    <message>
      <source>to do</source>
      <translation>لم يبدأ</translation>
    </message>
    <message numerus="yes">
      <source>took back %n decision(s)</source>
      <translation>
        <numerusform>لا قرارات مسحوبة</numerusform>
        <numerusform>سحب قرار واحد</numerusform>
        <numerusform>سحب قرارين</numerusform>
        <numerusform>سحب %n قرارات</numerusform>
        <numerusform>سحب %n قرارًا</numerusform>
        <numerusform>سحب %n قرار</numerusform>
      </translation>
    </message>
    <message>
      <source>took the correction of the text back</source>
      <translation>التراجع عن تصحيح النص</translation>
    </message>
    <message>
      <source>unlinked {member} from {thing}</source>
      <translation>فكّ ربط ⁨{member}⁩: ⁨{thing}⁩</translation>
    </message>
    <message>
      <source>unlinked {thing}</source>
      <translation>فكّ ربط ⁨{thing}⁩</translation>
    </message>
    <message>
      <source>without a reason</source>
      <translation>بلا سبب</translation>
    </message>
    <message>
      <source>{before} → {after}</source>
      <translation>{before} ← {after}</translation>
    </message>
  </context>
  <context>
    <name>Stepping</name>
    <message>
      <source>Every claim has a speaker and a stance.</source>
      <translation>لكل ادّعاء متحدّث وموقف.</translation>
    </message>
    <message>
      <source>No earlier position.</source>
      <translation>لا موضع سابق.</translation>
    </message>
    <message>
      <source>No earlier unmarked quotation.</source>
      <translation>لا اقتباس سابق بلا توسيم.</translation>
    </message>
    <message>
      <source>No later unmarked quotation.</source>
      <translation>لا اقتباس لاحق بلا توسيم.</translation>
    </message>
  </context>
  <context>
    <name>StudyForm</name>
    <message numerus="yes">
      <source>%n article(s) with suggestions</source>
      <translation>
        <numerusform>لا مقال مع اقتراحات</numerusform>
        <numerusform>مقال واحد مع اقتراحات</numerusform>
        <numerusform>مقالان مع اقتراحات</numerusform>
        <numerusform>%n مقالات مع اقتراحات</numerusform>
        <numerusform>%n مقالًا مع اقتراحات</numerusform>
        <numerusform>%n مقال مع اقتراحات</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n article(s) without</source>
      <translation>
        <numerusform>لا مقال من دونها</numerusform>
        <numerusform>مقال واحد من دونها</numerusform>
        <numerusform>مقالان من دونها</numerusform>
        <numerusform>%n مقالات من دونها</numerusform>
        <numerusform>%n مقالًا من دونها</numerusform>
        <numerusform>%n مقال من دونها</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n assignment(s) change</source>
      <translation>
        <numerusform>لا إسناد يتغيّر</numerusform>
        <numerusform>إسناد واحد يتغيّر</numerusform>
        <numerusform>إسنادان يتغيّران</numerusform>
        <numerusform>%n إسنادات تتغيّر</numerusform>
        <numerusform>%n إسنادًا تتغيّر</numerusform>
        <numerusform>%n إسناد تتغيّر</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n decided before</source>
      <translation>
        <numerusform>لم يُقرَّر أي مقال من قبل</numerusform>
        <numerusform>مقال واحد قُرّر أمره من قبل</numerusform>
        <numerusform>مقالان قُرّر أمرهما من قبل</numerusform>
        <numerusform>%n مقالات قُرّر أمرها من قبل</numerusform>
        <numerusform>%n مقالًا قُرّر أمرها من قبل</numerusform>
        <numerusform>%n مقال قُرّر أمرها من قبل</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n started already</source>
      <translation>
        <numerusform>لا مقال قيد العمل</numerusform>
        <numerusform>مقال واحد بدأ العمل عليه</numerusform>
        <numerusform>مقالان بدأ العمل عليهما</numerusform>
        <numerusform>%n مقالات بدأ العمل عليها</numerusform>
        <numerusform>%n مقالًا بدأ العمل عليها</numerusform>
        <numerusform>%n مقال بدأ العمل عليها</numerusform>
      </translation>
    </message>
    <message>
      <source>All articles that could be in a study are in it: {articles}.</source>
      <translation>كل المقالات الصالحة للدراسة مشمولة بها: {articles}.</translation>
    </message>
    <message>
      <source>Begin a study</source>
      <translation>بدء دراسة</translation>
    </message>
    <message>
      <source>Begin study</source>
      <translation>بدء الدراسة</translation>
    </message>
    <message>
      <source>In the study are {articles}. {more}</source>
      <translation>تشمل الدراسة {articles}. {more}</translation>
    </message>
    <message>
      <source>Of the articles that are assigned to two or more and not started, this share is drawn to be annotated without suggestions, the others with them. The next packages tell the annotators' copies.</source>
      <translation>من المقالات المسندة إلى موسِّمَين أو أكثر التي لم يبدأ العمل عليها تُسحب هذه الحصّة لتوسَّم من دون اقتراحات، ويوسَّم غيرها معها. تنقل الحزم التالية ذلك إلى نسخ الموسِّمين.</translation>
    </message>
    <message>
      <source>Percentage of articles without suggestions</source>
      <translation>نسبة المقالات من دون اقتراحات</translation>
    </message>
    <message>
      <source>Shuffle number</source>
      <translation>رقم الخلط</translation>
    </message>
    <message>
      <source>Too few articles are assigned to two or more people and not started.</source>
      <translation>عدد المقالات المسندة إلى شخصين أو أكثر التي لم يبدأ العمل عليها قليل.</translation>
    </message>
    <message>
      <source>Too few other articles are assigned to two or more people and not started.</source>
      <translation>عدد المقالات الأخرى المسندة إلى شخصين أو أكثر التي لم يبدأ العمل عليها قليل.</translation>
    </message>
    <message numerus="yes">
      <source>With fewer than %n article(s) of a kind, the difference is hardly ever certain.</source>
      <translation>
        <numerusform>لا يكاد الفرق يكون مؤكَّدًا بلا مقالات من كل نوع.</numerusform>
        <numerusform>لا يكاد الفرق يكون مؤكَّدًا بأقل من مقال واحد من كل نوع.</numerusform>
        <numerusform>لا يكاد الفرق يكون مؤكَّدًا بأقل من مقالين من كل نوع.</numerusform>
        <numerusform>لا يكاد الفرق يكون مؤكَّدًا بأقل من %n مقالات من كل نوع.</numerusform>
        <numerusform>لا يكاد الفرق يكون مؤكَّدًا بأقل من %n مقالًا من كل نوع.</numerusform>
        <numerusform>لا يكاد الفرق يكون مؤكَّدًا بأقل من %n مقال من كل نوع.</numerusform>
      </translation>
    </message>
    <message>
      <source>Without suggestions</source>
      <translation>من دون اقتراحات</translation>
    </message>
  </context>
  <context>
    <name>Suggesting</name>
    <message>
      <source>in the register</source>
      <translation>في فهرس المتحدّثين</translation>
    </message>
  </context>
  <context>
    <name>SuggestionCard</name>
    <message>
      <source>Accept</source>
      <translation>قبول</translation>
    </message>
    <message>
      <source>Accept the suggestion</source>
      <translation>قبول الاقتراح</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>رفض</translation>
    </message>
    <message>
      <source>Dismiss the suggestion</source>
      <translation>رفض الاقتراح</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>تعديل</translation>
    </message>
    <message>
      <source>Edit the suggestion</source>
      <translation>تعديل الاقتراح</translation>
    </message>
    <message>
      <source>Suggestion {number} of {total}</source>
      <translation>الاقتراح {number} من {total}</translation>
    </message>
    <message>
      <source>{number}, likely</source>
      <translation>{number}، مرجّح</translation>
    </message>
    <message>
      <source>{number}, possible</source>
      <translation>{number}، محتمل</translation>
    </message>
  </context>
  <context>
    <name>SuggestionPanel</name>
    <message numerus="yes">
      <source>%n finished article(s) in this language to learn from.</source>
      <translation>
        <numerusform>لا مقالات منجزة بهذه اللغة للتعلّم منها.</numerusform>
        <numerusform>مقال واحد منجز بهذه اللغة للتعلّم منه.</numerusform>
        <numerusform>مقالان منجزان بهذه اللغة للتعلّم منهما.</numerusform>
        <numerusform>%n مقالات منجزة بهذه اللغة للتعلّم منها.</numerusform>
        <numerusform>%n مقالًا منجزًا بهذه اللغة للتعلّم منها.</numerusform>
        <numerusform>%n مقال منجز بهذه اللغة للتعلّم منها.</numerusform>
      </translation>
    </message>
    <message>
      <source>Everybody's finished articles</source>
      <translation>مقالات الجميع المنجزة</translation>
    </message>
    <message>
      <source>It is not known yet how many of these are right.</source>
      <translation>لا يُعرف بعدُ كم منها صحيح.</translation>
    </message>
    <message>
      <source>Learn from</source>
      <translation>التعلّم من</translation>
    </message>
    <message>
      <source>Learning…</source>
      <translation>جارٍ التعلّم…</translation>
    </message>
    <message>
      <source>Least confidence</source>
      <translation>أدنى ثقة</translation>
    </message>
    <message>
      <source>My finished articles</source>
      <translation>مقالاتي المنجزة</translation>
    </message>
    <message numerus="yes">
      <source>Show %n dismissed here again</source>
      <translation>
        <numerusform>لا شيء لإظهاره من جديد</numerusform>
        <numerusform>إظهار الاقتراح المرفوض هنا من جديد</numerusform>
        <numerusform>إظهار الاقتراحين المرفوضين هنا من جديد</numerusform>
        <numerusform>إظهار %n اقتراحات مرفوضة هنا من جديد</numerusform>
        <numerusform>إظهار %n اقتراحًا مرفوضًا هنا من جديد</numerusform>
        <numerusform>إظهار %n اقتراح مرفوض هنا من جديد</numerusform>
      </translation>
    </message>
    <message>
      <source>Show suggestions with a confidence of at least {number}</source>
      <translation>عرض الاقتراحات التي لا تقل ثقتها عن {number}</translation>
    </message>
    <message>
      <source>Suggestions need the Python package python-crfsuite: pip install "annotator[suggest]".</source>
      <translation>تحتاج الاقتراحات إلى حزمة بايثون python-crfsuite: pip install "annotator[suggest]".</translation>
    </message>
    <message>
      <source>The gold layer</source>
      <translation>الطبقة المرجعية</translation>
    </message>
    <message>
      <source>Tried on finished articles, {right} of {of} were right at this setting, or needed one correction.</source>
      <translation>عند التجريب على مقالات منجزة كان {right} من {of} صحيحًا بهذا الضبط، أو احتاج إلى تصحيح واحد.</translation>
    </message>
  </context>
  <context>
    <name>SuggestionSwitch</name>
    <message>
      <source>Suggestions</source>
      <translation>الاقتراحات</translation>
    </message>
  </context>
  <context>
    <name>SuggestionsSection</name>
    <message>
      <source>Accepted suggestions are counted in the work of everybody.</source>
      <translation>تُعدّ الاقتراحات المقبولة في عمل الجميع.</translation>
    </message>
    <message>
      <source>Count again</source>
      <translation>إعادة العدّ</translation>
    </message>
    <message>
      <source>Counting</source>
      <translation>جارٍ العدّ…</translation>
    </message>
    <message>
      <source>No suggestion was shown or accepted yet</source>
      <translation>لم يُعرض أي اقتراح ولم يُقبل بعد</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>معاينة</translation>
    </message>
    <message>
      <source>Stopped. The figures are unchanged.</source>
      <translation>توقّف. الأرقام كما كانت.</translation>
    </message>
    <message>
      <source>Study begun. Articles with suggestions: {shown}, without: {blind}</source>
      <translation>بدأت الدراسة. المقالات مع اقتراحات: {shown}، من دونها: {blind}</translation>
    </message>
    <message>
      <source>These are your own figures.</source>
      <translation>هذه أرقامك أنت.</translation>
    </message>
    <message>
      <source>They are shown in articles that are assigned to one person alone, unless the lead says otherwise.</source>
      <translation>تُعرض في المقالات المسندة إلى شخص واحد، ما لم يقرّر المشرف غير ذلك.</translation>
    </message>
    <message>
      <source>What was shown and dismissed is known of this copy of the project alone; precision and the actions saved are of the people and articles of which it is known. A claim from nothing takes {nothing} actions, one that is accepted as it is {accept}, one that is changed {correct}, one that is dismissed {dismiss}.</source>
      <translation>ما عُرض وما رُفض معروف من هذه النسخة من المشروع وحدها، والدقّة والإجراءات الموفَّرة تخصّ الأشخاص والمقالات التي يُعرف عنها ذلك. عدد الإجراءات: ادّعاء من دون اقتراح {nothing}، ومقبول كما هو {accept}، ومعدَّل {correct}، ومرفوض {dismiss}.</translation>
    </message>
  </context>
  <context>
    <name>TargetBar</name>
    <message>
      <source>Change folder…</source>
      <translation>تغيير المجلد…</translation>
    </message>
    <message>
      <source>Export to</source>
      <translation>التصدير إلى</translation>
    </message>
    <message>
      <source>Export training data</source>
      <translation>تصدير بيانات التدريب</translation>
    </message>
  </context>
  <context>
    <name>Team</name>
    <message numerus="yes">
      <source>%n day(s) ago</source>
      <translation>
        <numerusform>اليوم</numerusform>
        <numerusform>قبل يوم</numerusform>
        <numerusform>قبل يومين</numerusform>
        <numerusform>قبل %n أيام</numerusform>
        <numerusform>قبل %n يومًا</numerusform>
        <numerusform>قبل %n يوم</numerusform>
      </translation>
    </message>
    <message>
      <source>Always shown</source>
      <translation>معروضة دائمًا</translation>
    </message>
    <message>
      <source>Any progress</source>
      <translation>أي تقدّم</translation>
    </message>
    <message>
      <source>Assigned</source>
      <translation>مسنَد</translation>
    </message>
    <message>
      <source>By the rule</source>
      <translation>بحسب القاعدة</translation>
    </message>
    <message>
      <source>Done</source>
      <translation>منجز</translation>
    </message>
    <message>
      <source>Flagged</source>
      <translation>عليه إشارة</translation>
    </message>
    <message>
      <source>Never shown</source>
      <translation>غير معروضة أبدًا</translation>
    </message>
    <message>
      <source>Not assigned</source>
      <translation>غير مسنَد</translation>
    </message>
    <message>
      <source>Not started</source>
      <translation>لم يبدأ</translation>
    </message>
    <message>
      <source>Started</source>
      <translation>قيد العمل</translation>
    </message>
    <message>
      <source>annotator</source>
      <translation>موسِّم</translation>
    </message>
    <message>
      <source>assigned</source>
      <translation>مسنَد</translation>
    </message>
    <message>
      <source>done</source>
      <translation>منجز</translation>
    </message>
    <message>
      <source>flagged</source>
      <translation>عليه إشارة</translation>
    </message>
    <message>
      <source>lead</source>
      <translation>مشرف</translation>
    </message>
    <message>
      <source>not assigned</source>
      <translation>غير مسنَد</translation>
    </message>
    <message>
      <source>reviewer</source>
      <translation>مراجِع</translation>
    </message>
    <message>
      <source>started</source>
      <translation>قيد العمل</translation>
    </message>
    <message>
      <source>suggestions always shown</source>
      <translation>الاقتراحات معروضة دائمًا</translation>
    </message>
    <message>
      <source>suggestions never shown</source>
      <translation>الاقتراحات غير معروضة أبدًا</translation>
    </message>
  </context>
  <context>
    <name>TeamActs</name>
    <message numerus="yes">
      <source>%n change(s) merged from {file}. Undo reverts the whole merge.</source>
      <translation>
        <numerusform>لم يُدمج شيء من {file}.</numerusform>
        <numerusform>دُمج تغيير واحد من {file}. التراجع يلغي الدمج كله.</numerusform>
        <numerusform>دُمج تغييران من {file}. التراجع يلغي الدمج كله.</numerusform>
        <numerusform>دُمج %n تغييرات من {file}. التراجع يلغي الدمج كله.</numerusform>
        <numerusform>دُمج %n تغييرًا من {file}. التراجع يلغي الدمج كله.</numerusform>
        <numerusform>دُمج %n تغيير من {file}. التراجع يلغي الدمج كله.</numerusform>
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
      <source>%n item(s) quarantined. For the reasons, see Past merges.</source>
      <translation>
        <numerusform>لم يُعزل شيء.</numerusform>
        <numerusform>عُزل عنصر واحد. السبب في «عمليات الدمج السابقة».</numerusform>
        <numerusform>عُزل عنصران. السبب في «عمليات الدمج السابقة».</numerusform>
        <numerusform>عُزل %n عناصر. السبب في «عمليات الدمج السابقة».</numerusform>
        <numerusform>عُزل %n عنصرًا. السبب في «عمليات الدمج السابقة».</numerusform>
        <numerusform>عُزل %n عنصر. السبب في «عمليات الدمج السابقة».</numerusform>
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
      <source>For the rest, see Past merges.</source>
      <translation>لبقية التغييرات، انظر عمليات الدمج السابقة.</translation>
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
      <source>Nothing was merged from {file}: its changes were not confirmed.</source>
      <translation>لم يُدمج شيء من {file}: لم تُؤكَّد تغييراته.</translation>
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
      <source>Show</source>
      <translation>إظهار</translation>
    </message>
    <message>
      <source>Stopped. Nothing was written.</source>
      <translation>توقّف العمل، ولم يُكتب شيء.</translation>
    </message>
    <message>
      <source>The work of {going} now belongs to {staying}. You can undo this.</source>
      <translation>انتقل عمل {going} إلى {staying}. يمكن التراجع عنه.</translation>
    </message>
    <message>
      <source>What is new since your lead’s last package is in {path}. Send this file to your lead.</source>
      <translation>الجديد منذ آخر حزمة من المسؤول في {path}. أرسل هذا الملف إلى المسؤول.</translation>
    </message>
    <message>
      <source>Write everything</source>
      <translation>كتابة كل العمل</translation>
    </message>
    <message>
      <source>Your work is in {path}. Send this file to your lead.</source>
      <translation>عملك في {path}. أرسل هذا الملف إلى المشرف.</translation>
    </message>
    <message>
      <source>from {name}</source>
      <translation>من {name}</translation>
    </message>
    <message>
      <source>{file} contains nothing new.</source>
      <translation>لا جديد في {file}.</translation>
    </message>
  </context>
  <context>
    <name>TeamPackages</name>
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
      <source>Creating packages</source>
      <translation>جارٍ إنشاء الحزم…</translation>
    </message>
    <message>
      <source>Folder for the packages</source>
      <translation>مجلد الحزم</translation>
    </message>
    <message>
      <source>None for {names}: no articles are assigned.</source>
      <translation>لا حزمة لـ{names}: لم يُسنَد إليهم شيء.</translation>
    </message>
    <message>
      <source>Stopped. Nothing was written.</source>
      <translation>توقّف العمل، ولم يُكتب شيء.</translation>
    </message>
  </context>
  <context>
    <name>TeamSection</name>
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
      <source>%n assignment(s)</source>
      <translation>
        <numerusform>بلا إسنادات</numerusform>
        <numerusform>إسناد واحد</numerusform>
        <numerusform>إسنادان</numerusform>
        <numerusform>%n إسنادات</numerusform>
        <numerusform>%n إسنادًا</numerusform>
        <numerusform>%n إسناد</numerusform>
      </translation>
    </message>
    <message>
      <source>Create packages…</source>
      <translation>إنشاء الحزم…</translation>
    </message>
    <message>
      <source>Filtering</source>
      <translation>جارٍ التصفية…</translation>
    </message>
    <message>
      <source>Preview</source>
      <translation>معاينة</translation>
    </message>
    <message>
      <source>Reading the team</source>
      <translation>جارٍ قراءة الفريق…</translation>
    </message>
    <message>
      <source>Select a member first.</source>
      <translation>حدِّد عضوًا أولًا.</translation>
    </message>
    <message>
      <source>Select one member first.</source>
      <translation>حدِّد عضوًا واحدًا أولًا.</translation>
    </message>
  </context>
  <context>
    <name>ThreadCard</name>
    <message>
      <source>Reopen</source>
      <translation>إعادة الفتح</translation>
    </message>
    <message>
      <source>Resolve</source>
      <translation>حسم</translation>
    </message>
    <message>
      <source>Resolved by {name}, {time}</source>
      <translation>حسمه {name}، {time}</translation>
    </message>
    <message>
      <source>Send</source>
      <translation>إرسال</translation>
    </message>
    <message>
      <source>Show in text</source>
      <translation>إظهار في النص</translation>
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
      <source>%n annotation(s) to transfer</source>
      <translation>
        <numerusform>لا توسيمات للنقل</numerusform>
        <numerusform>توسيم واحد يُنقل</numerusform>
        <numerusform>توسيمان يُنقلان</numerusform>
        <numerusform>%n توسيمات تُنقل</numerusform>
        <numerusform>%n توسيمًا تُنقل</numerusform>
        <numerusform>%n توسيم تُنقل</numerusform>
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
      <translation>جارٍ المعاينة…</translation>
    </message>
    <message>
      <source>The work of</source>
      <translation>عمل</translation>
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
      <translation>جارٍ التوحيد…</translation>
    </message>
    <message>
      <source>You can undo this.</source>
      <translation>يمكن التراجع عنه.</translation>
    </message>
    <message>
      <source>becomes the work of</source>
      <translation>يصبح عمل</translation>
    </message>
  </context>
  <context>
    <name>UnsavedText</name>
    <message>
      <source>Don't save</source>
      <translation>عدم الحفظ</translation>
    </message>
    <message>
      <source>Keep editing</source>
      <translation>متابعة التحرير</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>حفظ</translation>
    </message>
    <message>
      <source>What you typed is not saved. Close anyway?</source>
      <translation>لم يُحفظ ما كتبته. أتريد الإغلاق رغم ذلك؟</translation>
    </message>
    <message>
      <source>What you typed is not saved. Save it before you go on?</source>
      <translation>لم يُحفظ ما كتبته. أتريد حفظه قبل المتابعة؟</translation>
    </message>
  </context>
  <context>
    <name>ValueList</name>
    <message>
      <source>Find</source>
      <translation>بحث</translation>
    </message>
    <message>
      <source>Nothing found</source>
      <translation>لا نتائج</translation>
    </message>
  </context>
  <context>
    <name>VariantCard</name>
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
    <name>VersionLine</name>
    <message>
      <source>Version {n}</source>
      <translation>الإصدار {n}</translation>
    </message>
  </context>
  <context>
    <name>Versions</name>
    <message>
      <source>Affiliation in the speaker register</source>
      <translation>انتماء في فهرس المتحدّثين</translation>
    </message>
    <message>
      <source>Assignment</source>
      <translation>إسناد</translation>
    </message>
    <message>
      <source>Check of a corrected text</source>
      <translation>تدقيق نص مصحَّح</translation>
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
      <source>Entry of the speaker register</source>
      <translation>مدخل في فهرس المتحدّثين</translation>
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
      <source>Merged entry of the speaker register</source>
      <translation>مدخل مدموج في فهرس المتحدّثين</translation>
    </message>
    <message>
      <source>Message</source>
      <translation>رسالة</translation>
    </message>
    <message>
      <source>Progress of the article</source>
      <translation>تقدّم المقال</translation>
    </message>
    <message>
      <source>Question</source>
      <translation>سؤال</translation>
    </message>
    <message>
      <source>Saved filter</source>
      <translation>عامل تصفية محفوظ</translation>
    </message>
    <message>
      <source>State of a thread</source>
      <translation>حالة عنصر في الوارد</translation>
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
      <translation>محتفَظ به</translation>
    </message>
    <message>
      <source>label</source>
      <translation>الوسم</translation>
    </message>
    <message>
      <source>left the team</source>
      <translation>غادر الفريق</translation>
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
      <translation>الملاحظة</translation>
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
      <translation>قيد العمل</translation>
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
    <name>WaitingMerges</name>
    <message>
      <source>Ask again</source>
      <translation>السؤال مجددًا</translation>
    </message>
    <message>
      <source>From {name}</source>
      <translation>من {name}</translation>
    </message>
    <message>
      <source>It is asked about no more in this copy. You can change your mind here.</source>
      <translation>لن يُسأل عنه بعد ذلك في هذه النسخة. ويمكنك تغيير رأيك هنا.</translation>
    </message>
    <message>
      <source>Look…</source>
      <translation>معاينة…</translation>
    </message>
    <message>
      <source>Refuse</source>
      <translation>رفض</translation>
    </message>
    <message>
      <source>Refused: from {name}</source>
      <translation>مرفوض: من {name}</translation>
    </message>
  </context>
  <context>
    <name>WaysPage</name>
    <message>
      <source>A database (PostgreSQL) that your organisation looks after, with an account for each of you. Work flows by itself, and everybody sees only what is theirs to see.</source>
      <translation>قاعدة بيانات (PostgreSQL) تديرها مؤسستك، ولكل منكم حساب فيها. ينتقل العمل وحده، ولا يرى أحد إلا ما يخصّه.</translation>
    </message>
    <message>
      <source>A folder that all of you can open: on a network drive, or synchronised by a program. Work flows by itself, and no server is needed. For up to some fifty people.</source>
      <translation>مجلد يستطيع جميعكم فتحه: على قرص في الشبكة، أو يزامنه برنامج. ينتقل العمل وحده، ولا حاجة إلى خادم. لنحو خمسين شخصًا على الأكثر.</translation>
    </message>
    <message>
      <source>A hub</source>
      <translation>مركز</translation>
    </message>
    <message>
      <source>A shared folder</source>
      <translation>مجلد مشترك</translation>
    </message>
    <message>
      <source>Choose a folder…</source>
      <translation>اختيار مجلد…</translation>
    </message>
    <message>
      <source>Connect to a hub…</source>
      <translation>الاتصال بمركز…</translation>
    </message>
    <message>
      <source>Create packages…</source>
      <translation>إنشاء الحزم…</translation>
    </message>
    <message>
      <source>How does your work reach the others? You work on your own copy in any case, with or without a network.</source>
      <translation>كيف يصل عملك إلى الآخرين؟ أنت تعمل على نسختك في كل حال، بشبكة أو من دونها.</translation>
    </message>
    <message>
      <source>Not shared yet</source>
      <translation>غير مُشارَك بعد</translation>
    </message>
    <message>
      <source>Packages by hand</source>
      <translation>حزم باليد</translation>
    </message>
    <message>
      <source>Say who you are before you share. Click on your name at the foot of the window.</source>
      <translation>قل مَن أنت قبل المشاركة: انقر اسمك أسفل النافذة.</translation>
    </message>
    <message>
      <source>Send my work…</source>
      <translation>إرسال عملي…</translation>
    </message>
    <message>
      <source>You send a file, by mail or on a stick, and the lead merges it. Nothing flows by itself.</source>
      <translation>ترسل ملفًا بالبريد أو على ذاكرة محمولة، ويدمجه المشرف. لا ينتقل شيء وحده.</translation>
    </message>
    <message>
      <source>You send each member a package, and merge those that come back. Nothing flows by itself.</source>
      <translation>ترسل إلى كل عضو حزمة، ثم تدمج ما يعود منها. لا ينتقل شيء وحده.</translation>
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
      <source>A {suffix} file</source>
      <translation>ملف امتداده {suffix}</translation>
    </message>
    <message>
      <source>Articles, guideline, your share</source>
      <translation>المقالات والدليل وحصّتك</translation>
    </message>
    <message>
      <source>Claims, speakers and stance in news,
right-to-left and left-to-right.</source>
      <translation>الادّعاءات والمتحدّثون والمواقف
في الأخبار المكتوبة بالاتجاهين.</translation>
    </message>
    <message>
      <source>Invented articles with annotations</source>
      <translation>مقالات متخيَّلة مع توسيماتها</translation>
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
      <source>Works offline. All data stays on this computer.</source>
      <translation>يعمل دون اتصال. تبقى كل البيانات على هذا الحاسوب.</translation>
    </message>
  </context>
  <context>
    <name>WhoAreYou</name>
    <message>
      <source>Cancel</source>
      <translation>إلغاء</translation>
    </message>
    <message>
      <source>Do you mean {known}? It looks like {name}.</source>
      <translation>هل تقصد {known}؟ هذا الاسم يشبه {name}.</translation>
    </message>
    <message>
      <source>I am someone else</source>
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
    <name>WordsDialog</name>
    <message numerus="yes">
      <source>%n annotation(s) point to entries now.</source>
      <translation>
        <numerusform>لم تُربط توسيمات بمداخل.</numerusform>
        <numerusform>رُبط توسيم واحد بمدخل.</numerusform>
        <numerusform>رُبط توسيمان بمدخلين.</numerusform>
        <numerusform>رُبطت %n توسيمات بمداخل.</numerusform>
        <numerusform>رُبط %n توسيمًا بمداخل.</numerusform>
        <numerusform>رُبط %n توسيم بمداخل.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n new entry(s).</source>
      <translation>
        <numerusform>لا مداخل جديدة.</numerusform>
        <numerusform>مدخل جديد واحد.</numerusform>
        <numerusform>مدخلان جديدان.</numerusform>
        <numerusform>%n مداخل جديدة.</numerusform>
        <numerusform>%n مدخلًا جديدًا.</numerusform>
        <numerusform>%n مدخل جديد.</numerusform>
      </translation>
    </message>
    <message>
      <source>Annotations</source>
      <translation>التوسيمات</translation>
    </message>
    <message>
      <source>Annotations name these speakers in words. Ticked ones become entries of the register.</source>
      <translation>تسمّي التوسيمات هؤلاء المتحدّثين بالكلمات. ما عليه علامة يصبح مدخلًا في الفهرس.</translation>
    </message>
    <message>
      <source>Annotations of others that stay as they are: {count}.</source>
      <translation>توسيمات لآخرين بقيت كما هي: {count}.</translation>
    </message>
    <message>
      <source>Annotations on removed articles that stay: {count}.</source>
      <translation>توسيمات على مقالات محذوفة بقيت كما هي: {count}.</translation>
    </message>
    <message>
      <source>Annotations with conflicts that stay as they are: {count}.</source>
      <translation>توسيمات متعارضة بقيت كما هي: {count}.</translation>
    </message>
    <message>
      <source>Entries from free text</source>
      <translation>مداخل من النص الحر</translation>
    </message>
    <message>
      <source>Entry</source>
      <translation>المدخل</translation>
    </message>
    <message>
      <source>Free text</source>
      <translation>النص الحر</translation>
    </message>
    <message>
      <source>Make entries</source>
      <translation>إنشاء مداخل</translation>
    </message>
    <message>
      <source>Making entries</source>
      <translation>جارٍ إنشاء المداخل</translation>
    </message>
    <message>
      <source>No annotation names a speaker in free text. Enter on a name without an entry makes one.</source>
      <translation>لا يسمّي أيّ توسيم متحدّثًا بنصّ حرّ. يُنشئ Enter على اسم بلا مدخل مدخلًا له.</translation>
    </message>
    <message>
      <source>new entry</source>
      <translation>مدخل جديد</translation>
    </message>
    <message>
      <source>several of this name: left out</source>
      <translation>أكثر من مدخل بهذا الاسم: متروك</translation>
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
      <translation>انقر هنا أو اضغط Enter لفتح الحالات في المراجعة</translation>
    </message>
  </context>
  <context>
    <name>_Foot</name>
    <message>
      <source>articles</source>
      <translation>المقالات</translation>
    </message>
    <message>
      <source>change key</source>
      <translation>تغيير المفتاح</translation>
    </message>
    <message>
      <source>choose</source>
      <translation>اختيار</translation>
    </message>
    <message>
      <source>close</source>
      <translation>إغلاق</translation>
    </message>
    <message>
      <source>run</source>
      <translation>تنفيذ</translation>
    </message>
    <message>
      <source>speakers</source>
      <translation>المتحدّثون</translation>
    </message>
  </context>
  <context>
    <name>messages</name>
    <message>
      <source>A cell that contains a delimiter or a newline must be in quotation marks.</source>
      <translation>ضع الخلية التي فيها فاصل أو سطر جديد بين علامتي تنصيص.</translation>
    </message>
    <message>
      <source>A column has no name.</source>
      <translation>عمود بلا اسم.</translation>
    </message>
    <message>
      <source>A corrected text is one article, but there are {count} here.</source>
      <translation>النص المصحَّح مقال واحد، لكن عدد المقالات هنا ⁨{count}⁩.</translation>
    </message>
    <message>
      <source>A field may have at most {most:,} characters.</source>
      <translation>لا يتجاوز الحقل {most:,} حرفًا.</translation>
    </message>
    <message>
      <source>A file of the dataset is missing.</source>
      <translation>أحد ملفات مجموعة البيانات غير موجود.</translation>
    </message>
    <message>
      <source>A file of this format holds at most {most:,} articles.</source>
      <translation>الحدّ الأقصى لعدد المقالات في ملف بهذه الصيغة: {most:,}.</translation>
    </message>
    <message>
      <source>A file with this name already exists.</source>
      <translation>يوجد ملف بهذا الاسم من قبل.</translation>
    </message>
    <message>
      <source>A key of {name} will be withdrawn.</source>
      <translation>سيُسحب مفتاح لـ{name}.</translation>
    </message>
    <message>
      <source>A label must have 1 to {most} visible characters. Map it to another one.</source>
      <translation>طول الوسم بين محرف ظاهر واحد و{most}؛ حوّله إلى وسم آخر.</translation>
    </message>
    <message>
      <source>A layer is declared after the first sentence.</source>
      <translation>تعريف الطبقة يأتي بعد الجملة الأولى.</translation>
    </message>
    <message>
      <source>A link leads out of the folder.</source>
      <translation>يؤدّي رابط إلى خارج المجلد.</translation>
    </message>
    <message>
      <source>A message must have 1 to {most} characters.</source>
      <translation>يجب أن تكون الرسالة من محرف واحد إلى {most} من المحارف.</translation>
    </message>
    <message>
      <source>A name must have 1 to {most} visible characters and no direction controls.</source>
      <translation>طول الاسم بين محرف ظاهر واحد و{most}، بلا محارف تحكّم بالاتجاه.</translation>
    </message>
    <message>
      <source>A name must not be empty.</source>
      <translation>لا يمكن أن يكون الاسم فارغًا.</translation>
    </message>
    <message>
      <source>A new key of {name} is included that {name} did not sign.</source>
      <translation>في الحزمة مفتاح جديد لـ{name} لم يوقّعه {name}.</translation>
    </message>
    <message>
      <source>A register has no column {name}.</source>
      <translation>لا عمود باسم ⁨{name}⁩ في الفهرس.</translation>
    </message>
    <message>
      <source>A relation links the region “{region}”, which is not there.</source>
      <translation>علاقة تربط المنطقة «{region}» وهي غير موجودة.</translation>
    </message>
    <message>
      <source>A speaker without words in the text cannot be merged into another entry.</source>
      <translation>لا يمكن دمج متحدّث لا كلمات له في النص في مدخل آخر.</translation>
    </message>
    <message>
      <source>A text is too large for a project.</source>
      <translation>أحد النصوص أكبر ممّا يتّسع له المشروع.</translation>
    </message>
    <message>
      <source>A title must be one line of 1 to {most} characters.</source>
      <translation>يجب أن يكون العنوان سطرًا واحدًا من 1 إلى {most} حرفًا.</translation>
    </message>
    <message>
      <source>Accept key</source>
      <translation>قبول المفتاح</translation>
    </message>
    <message>
      <source>Accept suggestion</source>
      <translation>قبول الاقتراح</translation>
    </message>
    <message>
      <source>Add --include-unfinished to export the others too.</source>
      <translation>أضف ⁦--include-unfinished⁩ لتصدير غير المنجزة أيضًا.</translation>
    </message>
    <message>
      <source>Add a text, or remove the row.</source>
      <translation>ضع نصًّا في الصف، أو احذفه.</translation>
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
      <source>Add entry</source>
      <translation>إضافة مدخل</translation>
    </message>
    <message>
      <source>Add it under Project, Scheme.</source>
      <translation>أضفها في المشروع ← المخطّط.</translation>
    </message>
    <message>
      <source>Add member</source>
      <translation>إضافة عضو</translation>
    </message>
    <message>
      <source>Add name</source>
      <translation>إضافة اسم</translation>
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
      <source>Add them with --extend-scheme, or map them or leave them out with --map. Labels: {known}.</source>
      <translation>أضفها بالخيار ⁦--extend-scheme⁩، أو اربطها بوسوم المخطّط أو استبعدها بالخيار ⁦--map⁩. الوسوم: {known}.</translation>
    </message>
    <message>
      <source>All articles that could be in a study are in it, or were decided about before.</source>
      <translation>كل المقالات الصالحة للدراسة مشمولة بها أو سبق القرار بشأنها.</translation>
    </message>
    <message>
      <source>An earlier line has the same text.</source>
      <translation>في سطر سابق النص نفسه.</translation>
    </message>
    <message>
      <source>An entry cannot belong to itself.</source>
      <translation>لا ينتمي المدخل إلى نفسه.</translation>
    </message>
    <message>
      <source>An unnamed person brings {name} back to the team.</source>
      <translation>شخص بلا اسم يعيد {name} إلى الفريق.</translation>
    </message>
    <message>
      <source>An unnamed person changes annotations of {name} ({count}).</source>
      <translation>شخص بلا اسم يغيّر توسيمات {name} ({count}).</translation>
    </message>
    <message>
      <source>An unnamed person changes assignments ({count}).</source>
      <translation>شخص بلا اسم يغيّر الإسنادات ({count}).</translation>
    </message>
    <message>
      <source>An unnamed person changes entries of others in the speaker register ({count}).</source>
      <translation>شخص بلا اسم يغيّر مداخل الآخرين في فهرس المتحدّثين ({count}).</translation>
    </message>
    <message>
      <source>An unnamed person changes the gold layer ({count}).</source>
      <translation>شخص بلا اسم يغيّر الطبقة المرجعية ({count}).</translation>
    </message>
    <message>
      <source>An unnamed person changes the guideline.</source>
      <translation>شخص بلا اسم يغيّر الدليل.</translation>
    </message>
    <message>
      <source>An unnamed person changes the label scheme.</source>
      <translation>شخص بلا اسم يغيّر مخطّط الوسوم.</translation>
    </message>
    <message>
      <source>An unnamed person changes the saved filters.</source>
      <translation>شخص بلا اسم يغيّر عوامل التصفية المحفوظة.</translation>
    </message>
    <message>
      <source>An unnamed person removes the article “{title}”.</source>
      <translation>شخص بلا اسم يزيل المقال «{title}».</translation>
    </message>
    <message>
      <source>An unnamed person removes {name} from the team.</source>
      <translation>شخص بلا اسم يزيل {name} من الفريق.</translation>
    </message>
    <message>
      <source>An unnamed person renames {name} to {new}.</source>
      <translation>شخص بلا اسم يغيّر اسم {name} إلى {new}.</translation>
    </message>
    <message>
      <source>An unnamed person replaces the text of the article “{title}”.</source>
      <translation>شخص بلا اسم يستبدل نص المقال «⁨{title}⁩».</translation>
    </message>
    <message>
      <source>An unnamed person unites {name} with {other}.</source>
      <translation>شخص بلا اسم يوحّد {name} مع {other}.</translation>
    </message>
    <message>
      <source>An unnamed person writes in the inbox of {name} ({count}).</source>
      <translation>شخص غير مسمّى يكتب في وارد ⁨{name}⁩ ({count}).</translation>
    </message>
    <message>
      <source>An unnamed person writes to everybody ({count}).</source>
      <translation>شخص غير مسمّى يكتب إلى الجميع ({count}).</translation>
    </message>
    <message>
      <source>Another article of the project has this text.</source>
      <translation>لمقال آخر في المشروع هذا النص نفسه.</translation>
    </message>
    <message>
      <source>Another person has this name, or had it before.</source>
      <translation>هذا الاسم لشخص آخر، أو كان له من قبل.</translation>
    </message>
    <message>
      <source>Another person in the project has this name.</source>
      <translation>في المشروع شخص آخر بهذا الاسم.</translation>
    </message>
    <message>
      <source>Another program is using the project.</source>
      <translation>برنامج آخر يستخدم المشروع.</translation>
    </message>
    <message>
      <source>Answer</source>
      <translation>جواب</translation>
    </message>
    <message>
      <source>Articles are added and removed on the Project page.</source>
      <translation>تُضاف المقالات وتُزال في صفحة المشروع.</translation>
    </message>
    <message>
      <source>Articles are files that end in {endings}.</source>
      <translation>المقالات ملفات امتدادها {endings}.</translation>
    </message>
    <message>
      <source>Ask</source>
      <translation>سؤال</translation>
    </message>
    <message>
      <source>Ask another lead, or switch to another annotator first.</source>
      <translation>اطلب ذلك من مشرف آخر، أو انتقل أولًا إلى موسِّم آخر.</translation>
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
      <source>Ask the sender.</source>
      <translation>اسأل المرسِل.</translation>
    </message>
    <message>
      <source>Ask who looks after it.</source>
      <translation>اسأل مَن يديره.</translation>
    </message>
    <message>
      <source>Ask who looks after the hub.</source>
      <translation>اسأل مَن يدير المركز.</translation>
    </message>
    <message>
      <source>Ask who sent it to send it again.</source>
      <translation>اطلب ممّن أرسله أن يرسله من جديد.</translation>
    </message>
    <message>
      <source>Ask who sent it.</source>
      <translation>اسأل من أرسله.</translation>
    </message>
    <message>
      <source>Ask {name}. If they now use another computer, accept the new key: annotator accept-key.</source>
      <translation>اسأل {name}. إن كان يعمل الآن على حاسوب آخر فاقبل المفتاح الجديد: ⁦annotator accept-key⁩.</translation>
    </message>
    <message>
      <source>Assign</source>
      <translation>إسناد</translation>
    </message>
    <message>
      <source>Assign more articles to two or more, or choose another share.</source>
      <translation>أسند مقالات أكثر إلى موسِّمَين أو أكثر، أو اختر حصّة أخرى.</translation>
    </message>
    <message>
      <source>Assign more articles to two or more.</source>
      <translation>أسند مقالات أخرى إلى شخصين أو أكثر.</translation>
    </message>
    <message>
      <source>Available: {known}.</source>
      <translation>الموجود: {known}.</translation>
    </message>
    <message>
      <source>Begin study</source>
      <translation>بدء الدراسة</translation>
    </message>
    <message>
      <source>Byte {place} of the line is not UTF-8.</source>
      <translation>البايت {place} من السطر ليس بترميز UTF-8.</translation>
    </message>
    <message>
      <source>Change attributes</source>
      <translation>تغيير السمات</translation>
    </message>
    <message>
      <source>Change claim relation</source>
      <translation>تغيير العلاقة بين ادّعاءين</translation>
    </message>
    <message>
      <source>Change details</source>
      <translation>تغيير التفاصيل</translation>
    </message>
    <message>
      <source>Change entry</source>
      <translation>تغيير المدخل</translation>
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
      <source>Change scheme draft</source>
      <translation>تعديل مسوّدة المخطّط</translation>
    </message>
    <message>
      <source>Change the scheme first.</source>
      <translation>عدّل المخطّط أولًا.</translation>
    </message>
    <message>
      <source>Change the text first.</source>
      <translation>عدّل النص أولًا.</translation>
    </message>
    <message>
      <source>Check DISPLAY and your permission to use this screen.</source>
      <translation>تحقّق من قيمة DISPLAY ومن إذن استخدام هذه الشاشة.</translation>
    </message>
    <message>
      <source>Check place</source>
      <translation>تدقيق موضع</translation>
    </message>
    <message>
      <source>Check that the file and its folder can be read and written.</source>
      <translation>تحقّق من إذن القراءة والكتابة للملف ومجلده.</translation>
    </message>
    <message>
      <source>Check the disagreement again.</source>
      <translation>راجع الخلاف من جديد.</translation>
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
      <source>Check the drive. Nothing was exported.</source>
      <translation>تحقّق من وحدة التخزين. لم يُصدَّر شيء.</translation>
    </message>
    <message>
      <source>Check the file and its drive.</source>
      <translation>تحقّق من الملف ووحدة تخزينه.</translation>
    </message>
    <message>
      <source>Check the name and the hub.</source>
      <translation>تحقّق من الاسم والمركز.</translation>
    </message>
    <message>
      <source>Check the name and your permission to read it.</source>
      <translation>تحقّق من الاسم ومن إذن القراءة.</translation>
    </message>
    <message>
      <source>Check the name, or add this person to the team first.</source>
      <translation>تحقّق من الاسم، أو أضف هذا الشخص إلى الفريق أولًا.</translation>
    </message>
    <message>
      <source>Check the name.</source>
      <translation>تحقّق من الاسم.</translation>
    </message>
    <message>
      <source>Check your permission to read it.</source>
      <translation>تحقّق من إذن القراءة.</translation>
    </message>
    <message>
      <source>Choose a backup of this project.</source>
      <translation>اختر نسخة احتياطية من هذا المشروع.</translation>
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
      <source>Choose a file with one article.</source>
      <translation>اختر ملفًا فيه مقال واحد.</translation>
    </message>
    <message>
      <source>Choose a less deeply nested folder or shorter names. An Arabic or Hebrew letter counts as two.</source>
      <translation>اختر مجلدًا أقل عمقًا أو أسماء أقصر. يُحسب الحرف العربي أو العبري حرفين.</translation>
    </message>
    <message>
      <source>Choose a metadata key that exists, or none.</source>
      <translation>اختر مفتاحًا موجودًا في البيانات الوصفية، أو لا تختر مفتاحًا.</translation>
    </message>
    <message>
      <source>Choose a new or empty folder.</source>
      <translation>اختر مجلدًا جديدًا أو فارغًا.</translation>
    </message>
    <message>
      <source>Choose a package of this project.</source>
      <translation>اختر حزمة من هذا المشروع.</translation>
    </message>
    <message>
      <source>Choose a package to merge into the project.</source>
      <translation>اختر حزمة لدمجها في المشروع.</translation>
    </message>
    <message>
      <source>Choose a shorter name. An Arabic or Hebrew letter counts as two.</source>
      <translation>اختر اسمًا أقصر. يُحسب الحرف العربي أو العبري حرفين.</translation>
    </message>
    <message>
      <source>Choose an article.</source>
      <translation>اختر مقالًا.</translation>
    </message>
    <message>
      <source>Choose another folder or free some space.</source>
      <translation>اختر مجلدًا آخر أو أخلِ بعض المساحة.</translation>
    </message>
    <message>
      <source>Choose another folder.</source>
      <translation>اختر مجلدًا آخر.</translation>
    </message>
    <message>
      <source>Choose another format, or export without --strict.</source>
      <translation>اختر صيغة أخرى، أو صدّر دون ⁦--strict⁩.</translation>
    </message>
    <message>
      <source>Choose another name, or unite the two if they are the same person.</source>
      <translation>اختر اسمًا آخر، أو وحّد الاسمين إن كانا لشخص واحد.</translation>
    </message>
    <message>
      <source>Choose another name.</source>
      <translation>اختر اسمًا آخر.</translation>
    </message>
    <message>
      <source>Choose another one.</source>
      <translation>اختر غيره.</translation>
    </message>
    <message>
      <source>Choose another place.</source>
      <translation>اختر مكانًا آخر.</translation>
    </message>
    <message>
      <source>Choose articles to import into the project.</source>
      <translation>اختر مقالات لاستيرادها إلى المشروع.</translation>
    </message>
    <message>
      <source>Choose at least two entries.</source>
      <translation>اختر مدخلين على الأقل.</translation>
    </message>
    <message>
      <source>Choose members who keep working on the project.</source>
      <translation>اختر أعضاء يواصلون العمل على المشروع.</translation>
    </message>
    <message>
      <source>Choose more annotators, or fewer per document.</source>
      <translation>اختر موسِّمين أكثر، أو عددًا أقل لكل مستند.</translation>
    </message>
    <message>
      <source>Choose names or mentions to split off.</source>
      <translation>اختر الأسماء أو المواضع المراد فصلها.</translation>
    </message>
    <message>
      <source>Choose one with --layer.</source>
      <translation>اختر واحدة بالخيار ⁦--layer⁩.</translation>
    </message>
    <message>
      <source>Choose the annotations of one person.</source>
      <translation>اختر توسيمات شخص واحد.</translation>
    </message>
    <message>
      <source>Clear stance</source>
      <translation>إزالة الموقف</translation>
    </message>
    <message>
      <source>Close it there first.</source>
      <translation>أغلقه هناك أولًا.</translation>
    </message>
    <message>
      <source>Close its quotation marks, and double them inside a cell.</source>
      <translation>أغلق علامات التنصيص فيه، وكرّرها داخل الخلية.</translation>
    </message>
    <message>
      <source>Close the project and restore its latest backup.</source>
      <translation>أغلق المشروع واستعد أحدث نسخة احتياطية منه.</translation>
    </message>
    <message>
      <source>Compare the two, then publish the draft over it, or discard the draft.</source>
      <translation>قارن بينهما، ثم انشر المسوّدة بدلًا منه أو تجاهلها.</translation>
    </message>
    <message>
      <source>Connect its drive or start the program that synchronises it.</source>
      <translation>صِل القرص الذي هو عليه أو شغّل البرنامج الذي يزامنه.</translation>
    </message>
    <message>
      <source>Copy it to a folder that you can write to.</source>
      <translation>انسخه إلى مجلد تملك إذن الكتابة فيه.</translation>
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
      <source>Correct it. Columns are separated by tabs.</source>
      <translation>صحّحه. تفصل بين الأعمدة علامات جدولة.</translation>
    </message>
    <message>
      <source>Correct one of the two. The last token is included.</source>
      <translation>صحّح أحد الاثنين. الوحدة الأخيرة مشمولة.</translation>
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
      <source>Correct text</source>
      <translation>تصحيح النص</translation>
    </message>
    <message>
      <source>Correct the line, and keep one form throughout the article.</source>
      <translation>صحّح السطر، والتزم صورة واحدة في المقال كله.</translation>
    </message>
    <message>
      <source>Correct the new text.</source>
      <translation>صحّح النص الجديد.</translation>
    </message>
    <message>
      <source>Correct the text again on the Project page.</source>
      <translation>صحّح النص من جديد في صفحة المشروع.</translation>
    </message>
    <message>
      <source>Delete entry</source>
      <translation>حذف المدخل</translation>
    </message>
    <message>
      <source>Delete filter</source>
      <translation>حذف عامل التصفية</translation>
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
      <source>Did you mean {known}?</source>
      <translation>هل تقصد {known}؟</translation>
    </message>
    <message>
      <source>Discard scheme draft</source>
      <translation>تجاهل مسوّدة المخطّط</translation>
    </message>
    <message>
      <source>Do not change the file. Restore a backup, or recover its data with `annotator restore PROJECT --salvage NEW`.</source>
      <translation>لا تغيّر الملف. استعد نسخة احتياطية، أو استخرج بياناته بالأمر ⁦`annotator restore PROJECT --salvage NEW`⁩.</translation>
    </message>
    <message>
      <source>Each line is one article.</source>
      <translation>كل سطر مقال واحد.</translation>
    </message>
    <message>
      <source>Each line must read: foreign = "LABEL".</source>
      <translation>صيغة كل سطر: ⁦foreign = "LABEL"⁩.</translation>
    </message>
    <message>
      <source>Edit article</source>
      <translation>تحرير بيانات المقال</translation>
    </message>
    <message>
      <source>Export fewer articles at a time.</source>
      <translation>صدّر مقالات أقلّ في كل مرة.</translation>
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
      <translation>صدّر الملف من جديد بإزاحات محسوبة بنقاط الترميز.</translation>
    </message>
    <message>
      <source>Export the file again.</source>
      <translation>صدّر الملف من جديد.</translation>
    </message>
    <message>
      <source>Export with a map that has only one of them.</source>
      <translation>صدِّر بجدول فيه واحد منها فقط.</translation>
    </message>
    <message>
      <source>File disagreement</source>
      <translation>إدراج الخلاف</translation>
    </message>
    <message>
      <source>Files of the format {name} can only be read.</source>
      <translation>ملفات الصيغة {name} تُقرأ ولا تُكتب.</translation>
    </message>
    <message>
      <source>Files of the format {name} can only be written.</source>
      <translation>ملفات الصيغة {name} تُكتب ولا تُقرأ.</translation>
    </message>
    <message>
      <source>Finish more documents, or hold out others.</source>
      <translation>أنجز مستندات أكثر، أو استبعد غيرها للتجربة.</translation>
    </message>
    <message>
      <source>Flag</source>
      <translation>وضع إشارة</translation>
    </message>
    <message>
      <source>Free some space and try again. Earlier changes are saved.</source>
      <translation>أخلِ بعض المساحة ثم أعد المحاولة. التغييرات السابقة محفوظة.</translation>
    </message>
    <message>
      <source>Free some space, check the drive and try again. The backup is unchanged.</source>
      <translation>أخلِ بعض المساحة وتحقّق من وحدة التخزين ثم أعد المحاولة. لم تتغيّر النسخة الاحتياطية.</translation>
    </message>
    <message>
      <source>Get the whole folder from its source again, or export the tables again.</source>
      <translation>احصل على المجلد كاملًا من مصدره من جديد، أو صدّر الجداول من جديد.</translation>
    </message>
    <message>
      <source>Give a file name in this folder.</source>
      <translation>اكتب اسم ملف في هذا المجلد.</translation>
    </message>
    <message>
      <source>Give each its own id.</source>
      <translation>أعطِ كل واحد معرّفًا خاصًّا به.</translation>
    </message>
    <message>
      <source>Give it a name of its own in the map.</source>
      <translation>أعطِه اسمًا خاصًّا به في الجدول.</translation>
    </message>
    <message>
      <source>Give it in percent, such as 80/10/10.</source>
      <translation>اكتبه بالنسب المئوية، مثل ⁦80/10/10⁩.</translation>
    </message>
    <message>
      <source>Give more characters of it, or name the document.</source>
      <translation>اكتب محارف أكثر منه، أو سمِّ المستند.</translation>
    </message>
    <message>
      <source>Give more characters of the id.</source>
      <translation>اكتب جزءًا أطول من المعرّف.</translation>
    </message>
    <message>
      <source>Give the encoding with --encoding. Possible encodings: {candidates}.</source>
      <translation>اذكر الترميز بالخيار ⁦--encoding⁩. الترميزات الممكنة: {candidates}.</translation>
    </message>
    <message>
      <source>Give the id of one: {entries}.</source>
      <translation>اذكر معرّف أحدها: ⁨{entries}⁩.</translation>
    </message>
    <message>
      <source>Hidden direction controls ({count}) can mislead a reader, the first at code point {offset}.</source>
      <translation>محارف تحكّم خفية بالاتجاه ({count}) قد تضلّل القارئ، أولها عند نقطة الترميز {offset}.</translation>
    </message>
    <message>
      <source>Identify</source>
      <translation>تحديد الهوية</translation>
    </message>
    <message>
      <source>If they are the same person, unite the two.</source>
      <translation>إن كانا شخصًا واحدًا فوحّدهما.</translation>
    </message>
    <message>
      <source>If this is intended, allow removals and merge again.</source>
      <translation>إن كان هذا مقصودًا فاسمح بالحذف وادمج من جديد.</translation>
    </message>
    <message>
      <source>If this is not intended, replace it with a folder.</source>
      <translation>إن لم يكن هذا مقصودًا فضع مجلدًا مكانه.</translation>
    </message>
    <message>
      <source>Import</source>
      <translation>استيراد</translation>
    </message>
    <message>
      <source>Import articles first.</source>
      <translation>استورد مقالات أولًا.</translation>
    </message>
    <message>
      <source>Import register</source>
      <translation>استيراد الفهرس</translation>
    </message>
    <message>
      <source>Install it: pip install "annotator[{extra}]".</source>
      <translation>ثبّتها بالأمر: ⁦pip install "annotator[{extra}]"⁩.</translation>
    </message>
    <message>
      <source>Install the newer version of Annotator.</source>
      <translation>ثبّت الإصدار الأحدث من Annotator.</translation>
    </message>
    <message>
      <source>Install the newer version to open it. The file was not changed.</source>
      <translation>ثبّت الإصدار الأحدث لفتحه. لم يتغيّر الملف.</translation>
    </message>
    <message>
      <source>Install the newer version.</source>
      <translation>ثبّت الإصدار الأحدث.</translation>
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
      <translation>أهذا هو الشخص نفسه؟ في المشروع: {known}.</translation>
    </message>
    <message>
      <source>It is sent again later.</source>
      <translation>سيُرسل من جديد لاحقًا.</translation>
    </message>
    <message>
      <source>It may have been deleted.</source>
      <translation>ربما حُذف.</translation>
    </message>
    <message>
      <source>It needs a role for the claim, and a different one for each of the others.</source>
      <translation>يلزمه دور للادّعاء، ودور مختلف لكلٍّ من البقيّة.</translation>
    </message>
    <message>
      <source>Join the project</source>
      <translation>الانضمام إلى المشروع</translation>
    </message>
    <message>
      <source>Keep fewer or shorter spans.</source>
      <translation>أبقِ مقاطع أقل أو أقصر.</translation>
    </message>
    <message>
      <source>Keep it in a folder of your own on this computer. Only packages belong into the shared folder.</source>
      <translation>احفظه في مجلد خاص بك على هذا الحاسوب. لا توضع في المجلد المشترك إلا الحزم.</translation>
    </message>
    <message>
      <source>Keep one of the two.</source>
      <translation>أبقِ واحدًا منهما.</translation>
    </message>
    <message>
      <source>Keep one.</source>
      <translation>أبقِ واحدًا فقط.</translation>
    </message>
    <message>
      <source>Label article</source>
      <translation>تصنيف المقال</translation>
    </message>
    <message>
      <source>Label some articles, or import annotations.</source>
      <translation>وسّم بعض المقالات أو استورد توسيمات.</translation>
    </message>
    <message>
      <source>Labels not in the scheme: {labels}.</source>
      <translation>وسوم ليست في المخطّط: {labels}.</translation>
    </message>
    <message>
      <source>Labels, attributes or values not in the scheme: {labels}.</source>
      <translation>وسوم أو سمات أو قيم ليست في المخطّط: {labels}.</translation>
    </message>
    <message>
      <source>Line {line}, column {column}: a NUL character cannot be stored.</source>
      <translation>السطر {line}، العمود {column}: لا يمكن تخزين محرف NUL.</translation>
    </message>
    <message>
      <source>Line {line}, column {column}: byte {byte} is not {encoding}.</source>
      <translation>السطر {line}، العمود {column}: البايت {byte} غير صالح في {encoding}.</translation>
    </message>
    <message>
      <source>Line {line}, column {column}: {character} is half a character (a lone surrogate) and cannot be stored.</source>
      <translation>السطر {line}، العمود {column}: {character} نصف محرف (بديل منفرد) ولا يمكن تخزينه.</translation>
    </message>
    <message>
      <source>Link</source>
      <translation>ربط</translation>
    </message>
    <message>
      <source>List it again.</source>
      <translation>اعرض القائمة من جديد.</translation>
    </message>
    <message>
      <source>Make entries</source>
      <translation>إنشاء مداخل</translation>
    </message>
    <message>
      <source>Make key</source>
      <translation>إنشاء المفتاح</translation>
    </message>
    <message>
      <source>Make somebody else a lead first.</source>
      <translation>اجعل شخصًا آخر مشرفًا أولًا.</translation>
    </message>
    <message>
      <source>Map them with --map to labels of the scheme: {known}. Or add them: --extend-scheme.</source>
      <translation>حوّلها بالخيار ⁦--map⁩ إلى وسوم المخطّط: {known}. أو أضفها إلى المخطّط بالخيار ⁦--extend-scheme⁩.</translation>
    </message>
    <message>
      <source>Mark all</source>
      <translation>توسيم كل النتائج</translation>
    </message>
    <message>
      <source>Mark answer</source>
      <translation>تحديد الجواب</translation>
    </message>
    <message>
      <source>Mark done</source>
      <translation>إنجاز المقال</translation>
    </message>
    <message>
      <source>Mark each part as a span of its own.</source>
      <translation>وسّم كل جزء مقطعًا مستقلًا.</translation>
    </message>
    <message>
      <source>Mark the speaker first.</source>
      <translation>وسّم المتحدّث أولًا.</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>دمج</translation>
    </message>
    <message>
      <source>Merge entries</source>
      <translation>دمج المداخل</translation>
    </message>
    <message>
      <source>Merge it with another entry instead.</source>
      <translation>ادمجه في مدخل آخر بدلًا من ذلك.</translation>
    </message>
    <message>
      <source>Merge the other entry into this one.</source>
      <translation>ادمج المدخل الآخر في هذا.</translation>
    </message>
    <message>
      <source>Merge their packages first.</source>
      <translation>ادمج حزمهم أولًا.</translation>
    </message>
    <message>
      <source>Move the file away, and ask your lead to accept your new key.</source>
      <translation>انقل الملف من مكانه، واطلب من المشرف قبول مفتاحك الجديد.</translation>
    </message>
    <message>
      <source>Move this file away.</source>
      <translation>انقل هذا الملف من مكانه.</translation>
    </message>
    <message>
      <source>Name the column, or remove it.</source>
      <translation>سمِّ العمود، أو احذفه.</translation>
    </message>
    <message>
      <source>Newlines within a text must be LF (\n).</source>
      <translation>يجب أن تكون نهايات الأسطر داخل النص ⁦LF (\n)⁩.</translation>
    </message>
    <message>
      <source>No annotation has this free text any more.</source>
      <translation>لم يعد هذا النص الحرّ في أيّ توسيم.</translation>
    </message>
    <message>
      <source>No annotator is chosen.</source>
      <translation>لم يُختَر موسِّم.</translation>
    </message>
    <message>
      <source>No article has been finished by two annotators yet, so there is nothing to compare.</source>
      <translation>لم يُنجز موسِّمان أي مقال بعد، فلا شيء للمقارنة.</translation>
    </message>
    <message>
      <source>No backup was found here.</source>
      <translation>لا نسخة احتياطية هنا.</translation>
    </message>
    <message>
      <source>No document has this title, number or id. Available: {documents}.</source>
      <translation>لا مستند بهذا العنوان أو الرقم أو المعرّف. الموجود: {documents}.</translation>
    </message>
    <message>
      <source>No document has “{key}” in its metadata.</source>
      <translation>لا مستند في بياناته الوصفية «{key}».</translation>
    </message>
    <message>
      <source>No entry of this name was merged into another.</source>
      <translation>لا مدخل بهذا الاسم دُمج في غيره.</translation>
    </message>
    <message>
      <source>No filter has this name.</source>
      <translation>لا يوجد عامل تصفية بهذا الاسم.</translation>
    </message>
    <message>
      <source>No finished documents to export.</source>
      <translation>لا مستندات منجزة لتصديرها.</translation>
    </message>
    <message>
      <source>No item has this id.</source>
      <translation>لا عنصر بهذا المعرّف.</translation>
    </message>
    <message>
      <source>No label scheme was found here.</source>
      <translation>لا مخطّط وسوم هنا.</translation>
    </message>
    <message>
      <source>No project was found here.</source>
      <translation>لا مشروع هنا.</translation>
    </message>
    <message>
      <source>No step begins with this id.</source>
      <translation>لا خطوة تبدأ بهذا المعرّف.</translation>
    </message>
    <message>
      <source>Nobody in the project has these annotations.</source>
      <translation>ليس في المشروع من له هذه التوسيمات.</translation>
    </message>
    <message>
      <source>Nobody in the project has this name.</source>
      <translation>لا أحد في المشروع بهذا الاسم.</translation>
    </message>
    <message>
      <source>Nobody is at work, so nothing can be shared.</source>
      <translation>لا أحد يعمل الآن، فلا يمكن مشاركة شيء.</translation>
    </message>
    <message>
      <source>Nobody is at work, so there is no work to send.</source>
      <translation>لا أحد يعمل الآن، فلا عمل يُرسل.</translation>
    </message>
    <message>
      <source>Nobody is called this, in the register or in the annotations.</source>
      <translation>لا أحد بهذا الاسم في الفهرس ولا في التوسيمات.</translation>
    </message>
    <message>
      <source>Nobody is chosen to take over the documents.</source>
      <translation>لم يُختر أحد ليتسلّم المقالات.</translation>
    </message>
    <message>
      <source>Nobody on the team signed this package.</source>
      <translation>لم يوقّع هذه الحزمة أحد من الفريق.</translation>
    </message>
    <message>
      <source>Not exactly one removed article matches. Removed: {documents}.</source>
      <translation>لا يطابق ذلك مقالًا مُزالًا واحدًا بعينه. المقالات المُزالة: {documents}.</translation>
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
      <source>Nothing in the list begins with this id.</source>
      <translation>لا شيء في القائمة يبدأ بهذا المعرّف.</translation>
    </message>
    <message>
      <source>Nothing in this file can be read.</source>
      <translation>تعذّرت قراءة أي شيء في هذا الملف.</translation>
    </message>
    <message>
      <source>Nothing was merged: the merge would remove {hidden} of {shown} annotations and change {corrected} of other people.</source>
      <translation>لم يُدمج شيء: كان الدمج سيحذف {hidden} من التوسيمات ({shown})، ويغيّر {corrected} من توسيمات الآخرين.</translation>
    </message>
    <message>
      <source>Nothing was written. `annotator check` lists all such places.</source>
      <translation>لم يُكتب شيء. يسرد ⁦`annotator check`⁩ كل هذه المواضع.</translation>
    </message>
    <message>
      <source>Nothing was written. `annotator check` lists the damage.</source>
      <translation>لم يُكتب شيء. يسرد ⁦`annotator check`⁩ الأجزاء التالفة.</translation>
    </message>
    <message>
      <source>One annotation has the attribute {name} twice.</source>
      <translation>تتكرّر السمة {name} في توسيم واحد.</translation>
    </message>
    <message>
      <source>Only a claim or a target has a speaker.</source>
      <translation>المتحدّث لا يكون إلا لادّعاء أو موضوع.</translation>
    </message>
    <message>
      <source>Only leads and reviewers change what others put into the register.</source>
      <translation>لا يغيّر ما أضافه الآخرون إلى الفهرس إلا المشرفون والمراجِعون.</translation>
    </message>
    <message>
      <source>Only leads and reviewers correct the annotations of others.</source>
      <translation>لا يصحّح توسيمات الآخرين إلا المشرفون والمراجِعون.</translation>
    </message>
    <message>
      <source>Only leads and reviewers merge and split entries.</source>
      <translation>لا يدمج المداخل ويفصلها إلا المشرفون والمراجِعون.</translation>
    </message>
    <message>
      <source>Only leads and reviewers save filters for the team.</source>
      <translation>لا يحفظ عوامل التصفية للفريق إلا المشرفون والمراجِعون.</translation>
    </message>
    <message>
      <source>Only the annotator can take back this correction.</source>
      <translation>لا يتراجع عن هذا التصحيح إلا الموسِّم نفسه.</translation>
    </message>
    <message>
      <source>Only the author and the unspecified speaker can be without text.</source>
      <translation>لا يجوز أن يكون بلا نص إلا الكاتب والمتحدّث غير المحدّد.</translation>
    </message>
    <message>
      <source>Only two claims can be related.</source>
      <translation>لا تُربط هذه العلاقة إلا بين ادّعاءين.</translation>
    </message>
    <message>
      <source>Only {name} can undo this step.</source>
      <translation>لا يمكن التراجع عن هذه الخطوة إلا لمنفّذها (⁨{name}⁩).</translation>
    </message>
    <message>
      <source>Open it in Excel and save it as “CSV UTF-8”.</source>
      <translation>افتحه في Excel واحفظه بصيغة «⁦CSV UTF-8⁩».</translation>
    </message>
    <message>
      <source>Open it in a word processor and save it again, or save it as text.</source>
      <translation>افتحه في معالج نصوص واحفظه من جديد، أو احفظه نصًّا.</translation>
    </message>
    <message>
      <source>Open it in a word processor and save it without the password.</source>
      <translation>افتحه في معالج نصوص واحفظه بلا كلمة مرور.</translation>
    </message>
    <message>
      <source>Open it once and close it, then try again.</source>
      <translation>افتحها مرة وأغلقها، ثم أعد المحاولة.</translation>
    </message>
    <message>
      <source>Open it once with this version, then merge it.</source>
      <translation>افتحه مرة بهذا الإصدار، ثم ادمجه.</translation>
    </message>
    <message>
      <source>Open the project as an annotator.</source>
      <translation>افتح المشروع باسم موسِّم.</translation>
    </message>
    <message>
      <source>Open the project that it belongs to.</source>
      <translation>افتح المشروع الذي ينتمي إليه.</translation>
    </message>
    <message>
      <source>Order of labels changed</source>
      <translation>تغيّر ترتيب الوسوم</translation>
    </message>
    <message>
      <source>Order of labels of the article changed</source>
      <translation>تغيّر ترتيب وسوم المقال</translation>
    </message>
    <message>
      <source>Order of relations changed</source>
      <translation>تغيّر ترتيب العلاقات</translation>
    </message>
    <message>
      <source>Others go on suggesting. Update or uninstall the package that this one comes from.</source>
      <translation>يواصل مقدّمو الاقتراحات الآخرون عملهم. حدّث الحزمة التي يأتي منها هذا أو أزلها.</translation>
    </message>
    <message>
      <source>Pack fewer documents at a time.</source>
      <translation>أنشئ الحزمة من مقالات أقل.</translation>
    </message>
    <message>
      <source>Pictures of text are not read.</source>
      <translation>لا تُقرأ صور النصوص.</translation>
    </message>
    <message>
      <source>Publish scheme</source>
      <translation>نشر المخطّط</translation>
    </message>
    <message>
      <source>Put another value first.</source>
      <translation>ضع قيمة أخرى في البداية.</translation>
    </message>
    <message>
      <source>Put its TypeSystem.xml into the same folder.</source>
      <translation>ضع ملف ⁦TypeSystem.xml⁩ الخاص به في المجلد نفسه.</translation>
    </message>
    <message>
      <source>Put the .txt file next to it.</source>
      <translation>ضع ملف ⁦.txt⁩ بجانبه.</translation>
    </message>
    <message>
      <source>Qt cannot open a window, because system libraries are missing: {libraries}.</source>
      <translation>تعذّر على Qt فتح نافذة لأن مكتبات من النظام ناقصة: {libraries}.</translation>
    </message>
    <message>
      <source>Reassign</source>
      <translation>إعادة الإسناد</translation>
    </message>
    <message>
      <source>Relate claims</source>
      <translation>الربط بين ادّعاءين</translation>
    </message>
    <message>
      <source>Relation {number} links entity {entity}, which is not there.</source>
      <translation>العلاقة {number} تربط الكيان {entity} وهو غير موجود.</translation>
    </message>
    <message>
      <source>Remove affiliation</source>
      <translation>إزالة الانتماء</translation>
    </message>
    <message>
      <source>Remove article</source>
      <translation>إزالة المقال</translation>
    </message>
    <message>
      <source>Remove claim relation</source>
      <translation>حذف العلاقة بين ادّعاءين</translation>
    </message>
    <message>
      <source>Remove flag</source>
      <translation>إزالة الإشارة</translation>
    </message>
    <message>
      <source>Remove it, or name it as one of these: {names}.</source>
      <translation>احذفه أو سمّه بأحد هذه الأسماء: ⁨{names}⁩.</translation>
    </message>
    <message>
      <source>Remove it.</source>
      <translation>احذفه.</translation>
    </message>
    <message>
      <source>Remove member</source>
      <translation>إزالة عضو</translation>
    </message>
    <message>
      <source>Remove name</source>
      <translation>إزالة الاسم</translation>
    </message>
    <message>
      <source>Remove one of the two instead.</source>
      <translation>أزل أحدهما بدلًا من ذلك.</translation>
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
      <source>Rename filter</source>
      <translation>تغيير اسم عامل التصفية</translation>
    </message>
    <message>
      <source>Rename one of them.</source>
      <translation>غيّر اسم أحدهما.</translation>
    </message>
    <message>
      <source>Rename the file so that it ends in .doccano.jsonl.</source>
      <translation>غيّر اسم الملف لينتهي بـ ⁦.doccano.jsonl⁩.</translation>
    </message>
    <message>
      <source>Rename the file so that it ends in .prodigy.jsonl.</source>
      <translation>غيّر اسم الملف لينتهي بـ ⁦.prodigy.jsonl⁩.</translation>
    </message>
    <message>
      <source>Rename the file.</source>
      <translation>غيّر اسم الملف.</translation>
    </message>
    <message>
      <source>Reopen</source>
      <translation>إعادة الفتح</translation>
    </message>
    <message>
      <source>Reopen item</source>
      <translation>إعادة فتح عنصر</translation>
    </message>
    <message>
      <source>Repair it first: `annotator check --repair`.</source>
      <translation>أصلحه أولًا: ⁦`annotator check --repair`⁩.</translation>
    </message>
    <message>
      <source>Repair texts</source>
      <translation>إصلاح النصوص</translation>
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
      <translation>احسم الخلافات أولًا في صفحة المراجعة أو بقاعدة.</translation>
    </message>
    <message>
      <source>Resolve item</source>
      <translation>حسم عنصر</translation>
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
      <source>Restore a backup.</source>
      <translation>استعد نسخة احتياطية.</translation>
    </message>
    <message>
      <source>Restore article</source>
      <translation>استعادة المقال</translation>
    </message>
    <message>
      <source>Restore the file or reconnect its drive, then reopen the project. Earlier changes are saved.</source>
      <translation>أعد الملف إلى مكانه أو أعد وصل وحدة تخزينه، ثم افتح المشروع من جديد. التغييرات السابقة محفوظة.</translation>
    </message>
    <message>
      <source>Retire it, or merge it into another one.</source>
      <translation>أوقف عرضه أو ادمجه في غيره.</translation>
    </message>
    <message>
      <source>Save filter</source>
      <translation>حفظ عامل التصفية</translation>
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
      <source>Say who you are.</source>
      <translation>قل مَن أنت.</translation>
    </message>
    <message>
      <source>Select a claim or target first.</source>
      <translation>حدّد ادّعاءً أو موضوعًا أولًا.</translation>
    </message>
    <message>
      <source>Select a claim, then choose another one.</source>
      <translation>حدّد ادّعاءً ثم اختر ادّعاءً آخر.</translation>
    </message>
    <message>
      <source>Select one first.</source>
      <translation>حدّد واحدًا أولًا.</translation>
    </message>
    <message>
      <source>Send the project to {name}, and ask for their work again after they have merged it.</source>
      <translation>أرسل المشروع إلى {name}، واطلب العمل مجددًا بعد دمجه هناك.</translation>
    </message>
    <message>
      <source>Set affiliation</source>
      <translation>تعيين الانتماء</translation>
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
      <source>Set suggestions</source>
      <translation>ضبط الاقتراحات</translation>
    </message>
    <message>
      <source>Several begin with this id.</source>
      <translation>يبدأ أكثر من عنصر بهذا المعرّف.</translation>
    </message>
    <message>
      <source>Several documents match: {documents}.</source>
      <translation>ينطبق هذا على عدة مستندات: {documents}.</translation>
    </message>
    <message>
      <source>Several entries have this name.</source>
      <translation>لعدّة مداخل هذا الاسم.</translation>
    </message>
    <message>
      <source>Several items match.</source>
      <translation>تطابقه عدة عناصر.</translation>
    </message>
    <message>
      <source>Several people have annotated this document: {layers}.</source>
      <translation>وسّم هذا المستند عدة أشخاص: {layers}.</translation>
    </message>
    <message>
      <source>Several steps begin with this id.</source>
      <translation>تبدأ عدّة خطوات بهذا المعرّف.</translation>
    </message>
    <message>
      <source>Shorten it.</source>
      <translation>اختصره.</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>تخطّي</translation>
    </message>
    <message>
      <source>Spans of {label} have one fragment only.</source>
      <translation>لمقاطع الوسم {label} جزء واحد فقط.</translation>
    </message>
    <message>
      <source>Split entry</source>
      <translation>فصل المدخل</translation>
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
      <source>Start the program on a desktop. `annotator --help` lists the commands that work without one.</source>
      <translation>شغّل البرنامج على سطح مكتب. يعرض ⁦`annotator --help`⁩ الأوامر التي تعمل من دونه.</translation>
    </message>
    <message>
      <source>Suggestions of {suggester} were left out ({count}): their places are not in the article, or their confidence is not from 0 to 1.</source>
      <translation>استُبعدت اقتراحات من {suggester} ({count}): مواضعها ليست في المقال، أو ثقتها ليست بين 0 و1.</translation>
    </message>
    <message>
      <source>Take back correction</source>
      <translation>التراجع عن التصحيح</translation>
    </message>
    <message>
      <source>Take over annotations</source>
      <translation>نسخ توسيمات</translation>
    </message>
    <message>
      <source>The XML declares a document type, which can load other files.</source>
      <translation>يعلن ملف XML نوع مستند، وقد يحمّل ذلك ملفات أخرى.</translation>
    </message>
    <message>
      <source>The annotations have changed in the meantime.</source>
      <translation>تغيّرت التوسيمات في هذه الأثناء.</translation>
    </message>
    <message>
      <source>The article had this text before.</source>
      <translation>كان هذا نص المقال من قبل.</translation>
    </message>
    <message>
      <source>The article was imported unchanged. Show hidden marks to see them.</source>
      <translation>استُورد المقال كما هو. أظهر العلامات الخفية لرؤيتها.</translation>
    </message>
    <message>
      <source>The backup could not be restored: {reason}.</source>
      <translation>تعذّرت استعادة النسخة الاحتياطية: {reason}.</translation>
    </message>
    <message>
      <source>The backup could not be written: {reason}.</source>
      <translation>تعذّرت كتابة النسخة الاحتياطية: {reason}.</translation>
    </message>
    <message>
      <source>The backup folder is a link; backups are written to {name}.</source>
      <translation>مجلد النسخ الاحتياطية وصلة؛ تُكتب النسخ في {name}.</translation>
    </message>
    <message>
      <source>The backup is damaged.</source>
      <translation>النسخة الاحتياطية تالفة.</translation>
    </message>
    <message>
      <source>The backup is open in a window, or was not closed properly.</source>
      <translation>النسخة الاحتياطية مفتوحة في نافذة، أو لم تُغلق على نحو سليم.</translation>
    </message>
    <message>
      <source>The claim has a speaker already.</source>
      <translation>للادّعاء متحدّث من قبل.</translation>
    </message>
    <message>
      <source>The claim has no speaker yet.</source>
      <translation>لا متحدّث للادّعاء بعد.</translation>
    </message>
    <message>
      <source>The corrected text has nothing of this step.</source>
      <translation>لا يتضمّن النص المصحَّح شيئًا من هذه الخطوة.</translation>
    </message>
    <message>
      <source>The corrected text has {length:,} characters; at most {most:,} are allowed.</source>
      <translation>عدد محارف النص المصحَّح {length:,}، والحد الأقصى {most:,}.</translation>
    </message>
    <message>
      <source>The corrected text is empty.</source>
      <translation>النص المصحَّح فارغ.</translation>
    </message>
    <message>
      <source>The disk could not be read or written.</source>
      <translation>تعذّرت القراءة من القرص أو الكتابة عليه.</translation>
    </message>
    <message>
      <source>The document has no text.</source>
      <translation>ليس في المستند نص.</translation>
    </message>
    <message>
      <source>The document is protected with a password.</source>
      <translation>المستند محمي بكلمة مرور.</translation>
    </message>
    <message>
      <source>The drive does not support locks, so two windows could change the project at the same time.</source>
      <translation>وحدة التخزين لا تدعم الأقفال، وقد تغيّر نافذتان المشروع في الوقت نفسه.</translation>
    </message>
    <message>
      <source>The end is before the beginning.</source>
      <translation>النهاية قبل البداية.</translation>
    </message>
    <message>
      <source>The entry is in use: {count} annotations point to it.</source>
      <translation>المدخل مستعمَل، وعدد التوسيمات التي تشير إليه {count}.</translation>
    </message>
    <message>
      <source>The exported file does not match what was written.</source>
      <translation>الملف المصدَّر لا يطابق ما كُتب.</translation>
    </message>
    <message>
      <source>The file cannot be read: {reason}.</source>
      <translation>تعذّرت قراءة الملف: {reason}.</translation>
    </message>
    <message>
      <source>The file cannot be written: {reason}.</source>
      <translation>تعذّرت كتابة الملف: {reason}.</translation>
    </message>
    <message>
      <source>The file does not begin with #FORMAT=WebAnno TSV 3.</source>
      <translation>لا يبدأ الملف بالسطر ⁦#FORMAT=WebAnno TSV 3⁩.</translation>
    </message>
    <message>
      <source>The file has more than {most:,} annotations: too many for its text.</source>
      <translation>عدد التوسيمات في الملف أكثر من {most:,}، وهذا كثير على نصه.</translation>
    </message>
    <message>
      <source>The file has more than {most} entries.</source>
      <translation>عدد المداخل في الملف أكبر من {most}.</translation>
    </message>
    <message>
      <source>The file in the shared folder is not what its name says.</source>
      <translation>الملف في المجلد المشترك ليس ما يقوله اسمه.</translation>
    </message>
    <message>
      <source>The file is empty.</source>
      <translation>الملف فارغ.</translation>
    </message>
    <message>
      <source>The file is larger than {most} GB.</source>
      <translation>الملف أكبر من {most} غيغابايت.</translation>
    </message>
    <message>
      <source>The file is larger than {most} MB.</source>
      <translation>الملف أكبر من {most} ميغابايت.</translation>
    </message>
    <message>
      <source>The file is not a CAS that can be read: {reason}.</source>
      <translation>الملف ليس ⁦CAS⁩ يمكن قراءته: {reason}.</translation>
    </message>
    <message>
      <source>The file is not a REFI-QDA project that can be read: {reason}.</source>
      <translation>تعذّرت قراءة الملف بوصفه مشروع REFI-QDA: ⁨{reason}⁩.</translation>
    </message>
    <message>
      <source>The file is not sound XML: {reason}.</source>
      <translation>الملف ليس XML سليمًا: {reason}.</translation>
    </message>
    <message>
      <source>The file is not the manifest of exported tables: {reason}.</source>
      <translation>الملف ليس بيان محتويات جداول مصدَّرة: {reason}.</translation>
    </message>
    <message>
      <source>The file is not the one that was exported: it was changed, or damaged on its way.</source>
      <translation>الملف ليس هو الملف المصدَّر: تغيّر، أو تلف أثناء نقله.</translation>
    </message>
    <message>
      <source>The file is not {encoding}.</source>
      <translation>الملف ليس بترميز {encoding}.</translation>
    </message>
    <message>
      <source>The file must end in .jsonl or .csv.</source>
      <translation>ينبغي أن ينتهي اسم الملف بـ ⁦.jsonl⁩ أو ⁦.csv⁩.</translation>
    </message>
    <message>
      <source>The file must end in .jsonl, .csv, .tsv or .annot.</source>
      <translation>ينبغي أن ينتهي اسم الملف بـ ⁦.jsonl⁩ أو ⁦.csv⁩ أو ⁦.tsv⁩ أو ⁦.annot⁩.</translation>
    </message>
    <message>
      <source>The file name is too long: {size} bytes; at most {most} are allowed.</source>
      <translation>اسم الملف طويل ({size} بايت)، والحدّ الأقصى {most}.</translation>
    </message>
    <message>
      <source>The file name with its folders is too long: {size} bytes; at most {most} are allowed.</source>
      <translation>اسم الملف مع مجلداته طويل ({size} بايت)، والحدّ الأقصى {most}.</translation>
    </message>
    <message>
      <source>The file was not imported: {problems}.</source>
      <translation>لم يُستورد الملف: {problems}.</translation>
    </message>
    <message>
      <source>The first row must name the columns. It has: {names}.</source>
      <translation>ينبغي أن يسمّي الصف الأول الأعمدة. فيه: {names}.</translation>
    </message>
    <message>
      <source>The folder cannot be created: {reason}.</source>
      <translation>تعذّر إنشاء المجلد: {reason}.</translation>
    </message>
    <message>
      <source>The folder cannot be read: {reason}.</source>
      <translation>تعذّرت قراءة المجلد: {reason}.</translation>
    </message>
    <message>
      <source>The format {name} cannot preserve everything: {lost}.</source>
      <translation>الصيغة {name} لا تحفظ كل شيء: {lost}.</translation>
    </message>
    <message>
      <source>The format {name} has no events.</source>
      <translation>لا أحداث في الصيغة {name}.</translation>
    </message>
    <message>
      <source>The guideline cannot be read.</source>
      <translation>لا يمكن قراءة الدليل.</translation>
    </message>
    <message>
      <source>The guideline has no version {version}.</source>
      <translation>ليس للدليل إصدار {version}.</translation>
    </message>
    <message>
      <source>The guideline has {length:,} characters; at most {most:,} are allowed.</source>
      <translation>عدد محارف الدليل {length:,}، والحدّ الأقصى {most:,}.</translation>
    </message>
    <message>
      <source>The hub asks for your password.</source>
      <translation>يطلب المركز كلمة مرورك.</translation>
    </message>
    <message>
      <source>The hub cannot be reached: {reason}.</source>
      <translation>تعذّر الوصول إلى المركز: {reason}.</translation>
    </message>
    <message>
      <source>The hub did not accept the password.</source>
      <translation>لم يقبل المركز كلمة المرور.</translation>
    </message>
    <message>
      <source>The hub is of a newer version of Annotator.</source>
      <translation>المركز من إصدار أحدث من Annotator.</translation>
    </message>
    <message>
      <source>The hub is of an older version of Annotator.</source>
      <translation>المركز من إصدار أقدم من Annotator.</translation>
    </message>
    <message>
      <source>The hub refused what was sent: this account may not do it.</source>
      <translation>رفض المركز ما أُرسل: لا يحقّ لهذا الحساب ذلك.</translation>
    </message>
    <message>
      <source>The hub reported an error: {reason}.</source>
      <translation>أبلغ المركز عن خطأ: {reason}.</translation>
    </message>
    <message>
      <source>The id is not the SHA-256 of the text.</source>
      <translation>المعرّف ليس قيمة SHA-256 للنص.</translation>
    </message>
    <message>
      <source>The id “{id}” is used twice.</source>
      <translation>المعرّف «{id}» مذكور هناك مرتين.</translation>
    </message>
    <message>
      <source>The key “{key}” is both in the metadata and beside it.</source>
      <translation>المفتاح «{key}» مذكور في البيانات الوصفية وبجانبها معًا.</translation>
    </message>
    <message>
      <source>The key “{key}” is twice in one object.</source>
      <translation>المفتاح «{key}» مكرّر في كائن واحد.</translation>
    </message>
    <message>
      <source>The label map cannot be used: {reason}.</source>
      <translation>تعذّر استعمال جدول تحويل الوسوم: {reason}.</translation>
    </message>
    <message>
      <source>The label map has several names for {name}: {foreign}.</source>
      <translation>في جدول تحويل الوسوم عدّة أسماء لـ {name}: {foreign}.</translation>
    </message>
    <message>
      <source>The label {label} has no attribute “entity”, which points to the register.</source>
      <translation>ليس للوسم ⁨{label}⁩ السمة «⁦entity⁩» التي تشير إلى الفهرس.</translation>
    </message>
    <message>
      <source>The lead can offer it.</source>
      <translation>يستطيع المشرف إتاحتها.</translation>
    </message>
    <message>
      <source>The line does not begin with a token and end with a tag such as O, B-CLAIM or I-CLAIM.</source>
      <translation>لا يبدأ السطر بوحدة ولا ينتهي بوسم مثل ⁦O⁩ أو ⁦B-CLAIM⁩ أو ⁦I-CLAIM⁩.</translation>
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
      <source>The line has the columns of CoNLL-U, and no tag.</source>
      <translation>في السطر أعمدة CoNLL-U، وليس فيه وسم.</translation>
    </message>
    <message>
      <source>The line is longer than {most} MB.</source>
      <translation>السطر أطول من {most} ميغابايت.</translation>
    </message>
    <message>
      <source>The line is longer than {most} million characters.</source>
      <translation>طول السطر أكثر من {most} مليون محرف.</translation>
    </message>
    <message>
      <source>The line is not JSON: {reason}.</source>
      <translation>السطر ليس JSON: {reason}.</translation>
    </message>
    <message>
      <source>The line is not an article: {reason}.</source>
      <translation>السطر ليس مقالًا: {reason}.</translation>
    </message>
    <message>
      <source>The links of “{quote}” were changed again later by {name}.</source>
      <translation>غُيّرت علاقات «⁨{quote}⁩» مجدّدًا لاحقًا (⁨{name}⁩).</translation>
    </message>
    <message>
      <source>The log folder cannot be opened.</source>
      <translation>تعذّر فتح مجلد سجلّ البرنامج.</translation>
    </message>
    <message>
      <source>The name of a field must have 1 to {most} visible characters.</source>
      <translation>يجب أن يتكوّن اسم الحقل من 1 إلى {most} حرفًا مرئيًا.</translation>
    </message>
    <message>
      <source>The name of a filter must have 1 to {most} visible characters.</source>
      <translation>يجب أن يتكوّن اسم عامل التصفية من 1 إلى {most} حرفًا مرئيًا.</translation>
    </message>
    <message>
      <source>The name of an entry must have 1 to {most} visible characters.</source>
      <translation>طول اسم المدخل بين محرف ظاهر واحد و{most}.</translation>
    </message>
    <message>
      <source>The name of the file is not valid text.</source>
      <translation>اسم الملف ليس نصًّا سليمًا.</translation>
    </message>
    <message>
      <source>The name {name} in a file looks like {known}; they were imported as different people.</source>
      <translation>الاسم {name} في أحد الملفات يشبه {known}، وقد استُوردا شخصين مختلفين.</translation>
    </message>
    <message>
      <source>The name {name} is taken.</source>
      <translation>الاسم {name} مستخدَم.</translation>
    </message>
    <message>
      <source>The new backup is damaged.</source>
      <translation>النسخة الاحتياطية الجديدة تالفة.</translation>
    </message>
    <message>
      <source>The note has more than {most} characters.</source>
      <translation>عدد محارف الملاحظة أكبر من {most}.</translation>
    </message>
    <message>
      <source>The offsets are outside the text, or end before they begin: {places}.</source>
      <translation>المواضع خارج النص، أو تنتهي قبل أن تبدأ: {places}.</translation>
    </message>
    <message>
      <source>The offsets do not match the words in the file: {places}.</source>
      <translation>لا تطابق الإزاحات الكلمات التي في الملف: {places}.</translation>
    </message>
    <message>
      <source>The operation is not what its number says.</source>
      <translation>التغيير ليس ما يدلّ عليه رقمه.</translation>
    </message>
    <message>
      <source>The package cannot be created, because one item {reason}.</source>
      <translation>تعذّر إنشاء الحزمة بسبب أحد عناصرها: {reason}.</translation>
    </message>
    <message>
      <source>The package claims to be from {name}, but someone else signed it.</source>
      <translation>تذكر الحزمة أن مرسلها {name}، لكن غيره وقّعها.</translation>
    </message>
    <message>
      <source>The package contains an invalid item: {place}: {reason}.</source>
      <translation>في الحزمة عنصر غير سليم: {place}: {reason}.</translation>
    </message>
    <message>
      <source>The package has the format {found}; this program reads {ours}.</source>
      <translation>صيغة الحزمة {found}؛ وهذا البرنامج يقرأ {ours}.</translation>
    </message>
    <message>
      <source>The package is encrypted.</source>
      <translation>الحزمة مشفّرة.</translation>
    </message>
    <message>
      <source>The package is signed by someone who is not on the team.</source>
      <translation>وقّع الحزمةَ شخص ليس من الفريق.</translation>
    </message>
    <message>
      <source>The package is signed with a withdrawn key of {name}.</source>
      <translation>الحزمة موقّعة بمفتاح مسحوب لـ{name}.</translation>
    </message>
    <message>
      <source>The package would be larger than {most} GB.</source>
      <translation>ستكون الحزمة أكبر من {most} غيغابايت.</translation>
    </message>
    <message>
      <source>The page has more than {many:,} elements, {deep} inside each other, or {attributes} attributes on one.</source>
      <translation>في الصفحة عناصر كثيرة (أكثر من {many:,})، أو عناصر متداخلة (أكثر من {deep})، أو سمات كثيرة على عنصر واحد (أكثر من {attributes}).</translation>
    </message>
    <message>
      <source>The program writes this field itself.</source>
      <translation>يكتب البرنامج هذا الحقل بنفسه.</translation>
    </message>
    <message>
      <source>The project cannot be created here: {reason}.</source>
      <translation>تعذّر إنشاء المشروع هنا: {reason}.</translation>
    </message>
    <message>
      <source>The project cannot be opened for editing: {reason}.</source>
      <translation>تعذّر فتح المشروع للتحرير: {reason}.</translation>
    </message>
    <message>
      <source>The project cannot be opened.</source>
      <translation>تعذّر فتح المشروع.</translation>
    </message>
    <message>
      <source>The project cannot be read: {reason}.</source>
      <translation>تعذّرت قراءة المشروع: {reason}.</translation>
    </message>
    <message>
      <source>The project cannot be written.</source>
      <translation>تعذّرت الكتابة في المشروع.</translation>
    </message>
    <message>
      <source>The project file has unknown tables.</source>
      <translation>في ملف المشروع جداول غير معروفة.</translation>
    </message>
    <message>
      <source>The project file is damaged.</source>
      <translation>ملف المشروع تالف.</translation>
    </message>
    <message>
      <source>The project file is incomplete: it was copied while it was open, or its end is missing.</source>
      <translation>ملف المشروع ناقص: نُسخ وهو مفتوح، أو ضاعت نهايته.</translation>
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
      <source>The project is in a folder synchronised by {name}, which can corrupt its files.</source>
      <translation>المشروع في مجلد يزامنه {name}، وقد تُتلف المزامنة ملفاته.</translation>
    </message>
    <message>
      <source>The project is in a shared folder, where others could open the same file and damage it.</source>
      <translation>المشروع في مجلد مشترك، وقد يفتح آخرون الملف نفسه فيتلفونه.</translation>
    </message>
    <message>
      <source>The project is on a network drive ({name}). A lost connection can damage it.</source>
      <translation>المشروع على وحدة تخزين شبكية ({name}). قد يتلفه انقطاع الاتصال.</translation>
    </message>
    <message>
      <source>The project is open in another window, held by {user} on {host} (process {process}) since {since}.</source>
      <translation>المشروع مفتوح في نافذة أخرى لدى {user} على {host} (العملية {process}) منذ: {since}.</translation>
    </message>
    <message>
      <source>The project is open in another window.</source>
      <translation>المشروع مفتوح في نافذة أخرى.</translation>
    </message>
    <message>
      <source>The project uses the name {name}, which has another meaning in the label map.</source>
      <translation>يستعمل المشروع الاسم {name}، وله معنى آخر في جدول تحويل الوسوم.</translation>
    </message>
    <message>
      <source>The project was made by a newer version of Annotator (format {version}; this one reads up to {known}).</source>
      <translation>أُنشئ المشروع بإصدار أحدث من Annotator (الصيغة {version}؛ وهذا الإصدار يقرأ حتى {known}).</translation>
    </message>
    <message>
      <source>The project was made by an older version of Annotator (format {version}; this one merges {known}).</source>
      <translation>أُنشئ المشروع بإصدار أقدم من Annotator (الصيغة {version}؛ وهذا الإصدار يدمج {known}).</translation>
    </message>
    <message>
      <source>The register has no entry of this id.</source>
      <translation>لا مدخل في الفهرس بهذا المعرّف.</translation>
    </message>
    <message>
      <source>The register has no entry of this name.</source>
      <translation>لا مدخل في الفهرس بهذا الاسم.</translation>
    </message>
    <message>
      <source>The relation {id} has no span, and brat cannot hold that.</source>
      <translation>العلاقة {id} لا تربط أي مقطع، وصيغة brat لا تتّسع لذلك.</translation>
    </message>
    <message>
      <source>The row cannot be read: {reason}.</source>
      <translation>تعذّرت قراءة الصف: {reason}.</translation>
    </message>
    <message>
      <source>The row has {cells} cells; the first row has {names}.</source>
      <translation>عدد خلايا الصف: {cells}، وعدد خلايا الصف الأول: {names}.</translation>
    </message>
    <message>
      <source>The same was changed again later by {name}.</source>
      <translation>غُيّر الشيء نفسه مجدّدًا لاحقًا (⁨{name}⁩).</translation>
    </message>
    <message>
      <source>The scheme cannot be published: {problems}.</source>
      <translation>تعذّر نشر المخطّط: {problems}.</translation>
    </message>
    <message>
      <source>The scheme cannot be used: {problems}.</source>
      <translation>تعذّر استعمال المخطّط: {problems}.</translation>
    </message>
    <message>
      <source>The scheme could not be written: {reason}.</source>
      <translation>تعذّر حفظ المخطّط: {reason}.</translation>
    </message>
    <message>
      <source>The scheme does not offer this relation of claims.</source>
      <translation>لا يتيح المخطّط هذه العلاقة بين الادّعاءات.</translation>
    </message>
    <message>
      <source>The scheme has changed since this draft was begun: version {newer} is in force.</source>
      <translation>تغيّر المخطّط منذ بدء هذه المسوّدة: الإصدار المعمول به هو {newer}.</translation>
    </message>
    <message>
      <source>The scheme has no label {label} for articles.</source>
      <translation>ليس في المخطّط تصنيف {label} للمقالات.</translation>
    </message>
    <message>
      <source>The scheme has no label {label}.</source>
      <translation>لا يحوي المخطّط الوسم {label}.</translation>
    </message>
    <message>
      <source>The scheme has no version {number}.</source>
      <translation>لا إصدار للمخطّط برقم {number}.</translation>
    </message>
    <message>
      <source>The scheme has nothing called {name}.</source>
      <translation>لا يحوي المخطّط شيئًا باسم {name}.</translation>
    </message>
    <message>
      <source>The scheme is now called {name}</source>
      <translation>صار اسم المخطّط {name}</translation>
    </message>
    <message>
      <source>The screen {display} cannot be reached.</source>
      <translation>تعذّر الوصول إلى الشاشة {display}.</translation>
    </message>
    <message>
      <source>The settings could not be saved: {reason}.</source>
      <translation>تعذّر حفظ الإعدادات: {reason}.</translation>
    </message>
    <message>
      <source>The shared folder cannot be read: {reason}.</source>
      <translation>تعذّرت قراءة المجلد المشترك: {reason}.</translation>
    </message>
    <message>
      <source>The shared folder is not there.</source>
      <translation>المجلد المشترك غير موجود.</translation>
    </message>
    <message>
      <source>The sheet could not be saved: {reason}.</source>
      <translation>تعذّر حفظ الورقة: ⁨{reason}⁩.</translation>
    </message>
    <message>
      <source>The signature of the package is invalid: the package was changed after it was signed.</source>
      <translation>توقيع الحزمة غير صحيح: غُيّرت الحزمة بعد توقيعها.</translation>
    </message>
    <message>
      <source>The span from {start} to {end} has the tokens {first} to {last}, but the text has {count} tokens.</source>
      <translation>للمقطع من {start} إلى {end} الوحدات من {first} إلى {last}، لكن عدد وحدات النص {count}.</translation>
    </message>
    <message>
      <source>The span from {start} to {end} has tokens that go from {first} to {last}.</source>
      <translation>المقطع من {start} إلى {end} تمتد وحداته من {first} إلى {last}.</translation>
    </message>
    <message>
      <source>The spans cover {covered:,} characters in total; at most {most:,} are allowed for this text.</source>
      <translation>عدد المحارف التي تغطيها المقاطع {covered:,}، والحدّ الأقصى لهذا النص {most:,}.</translation>
    </message>
    <message>
      <source>The split “{stated}” is not valid.</source>
      <translation>التقسيم «{stated}» غير صالح.</translation>
    </message>
    <message>
      <source>The status of the article was changed again later by {name}.</source>
      <translation>غُيّرت حالة المقال مجدّدًا لاحقًا (⁨{name}⁩).</translation>
    </message>
    <message>
      <source>The suggester {suggester} fails: {reason}.</source>
      <translation>تعطّل مقدّم الاقتراحات {suggester}: {reason}.</translation>
    </message>
    <message>
      <source>The system refused this: {reason}.</source>
      <translation>رفض النظام ذلك: {reason}.</translation>
    </message>
    <message>
      <source>The table [frames.{label}] of the label map cannot be exported.</source>
      <translation>تعذّر التصدير بالقسم [frames.{label}] من جدول تحويل الوسوم.</translation>
    </message>
    <message>
      <source>The table cannot be read: {reason}.</source>
      <translation>تعذّرت قراءة الجدول: {reason}.</translation>
    </message>
    <message>
      <source>The target has a speaker already.</source>
      <translation>للموضوع متحدّث من قبل.</translation>
    </message>
    <message>
      <source>The task has no text.</source>
      <translation>المهمة بلا نص.</translation>
    </message>
    <message>
      <source>The text has CR newlines.</source>
      <translation>نهايات الأسطر في النص CR.</translation>
    </message>
    <message>
      <source>The text has CR newlines. Converting them to LF would move the spans.</source>
      <translation>نهايات الأسطر في النص CR، وتحويلها إلى LF يزيح المقاطع.</translation>
    </message>
    <message>
      <source>The text has {length:,} characters; at most {most:,} are allowed.</source>
      <translation>عدد محارف النص {length:,}، والحدّ الأقصى {most:,}.</translation>
    </message>
    <message>
      <source>The text is the same as before.</source>
      <translation>النص هو نفسه كما كان.</translation>
    </message>
    <message>
      <source>The text must be in data.text.</source>
      <translation>ينبغي أن يكون النص في ⁦data.text⁩.</translation>
    </message>
    <message>
      <source>The text of a span has changed since it was annotated.</source>
      <translation>تغيّر نص أحد المقاطع بعد توسيمه.</translation>
    </message>
    <message>
      <source>The text of the -DOCSTART- line cannot be read: {reason}.</source>
      <translation>تعذّرت قراءة النص في سطر ⁦-DOCSTART-⁩: {reason}.</translation>
    </message>
    <message>
      <source>The text of the document has changed.</source>
      <translation>تغيّر نص المستند.</translation>
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
      <source>The text of this article has been replaced already.</source>
      <translation>سبق استبدال نص هذا المقال.</translation>
    </message>
    <message>
      <source>The text or the id was changed. Get the file from its source again.</source>
      <translation>تغيّر النص أو المعرّف. احصل على الملف من مصدره من جديد.</translation>
    </message>
    <message>
      <source>The token “{token}” is not in the text of its -DOCSTART- line, or not at this position.</source>
      <translation>الوحدة «{token}» ليست في نص سطر ⁦-DOCSTART-⁩ الخاص بها، أو ليست في هذا الموضع.</translation>
    </message>
    <message>
      <source>The types of the CAS are missing.</source>
      <translation>أنواع ⁦CAS⁩ غير موجودة.</translation>
    </message>
    <message>
      <source>The work could not be written to the shared folder: {reason}.</source>
      <translation>تعذّرت كتابة العمل في المجلد المشترك: {reason}.</translation>
    </message>
    <message>
      <source>There are fewer annotators ({people}) than requested per document ({wanted}).</source>
      <translation>عدد الموسِّمين ({people}) أقل من المطلوب لكل مقال ({wanted}).</translation>
    </message>
    <message>
      <source>There are no annotations yet.</source>
      <translation>لا توسيمات بعد.</translation>
    </message>
    <message>
      <source>There are too few finished documents: {learn} to learn from, {check} to try on.</source>
      <translation>المستندات المنجزة قليلة جدًّا: {learn} للتعلّم و{check} للتجربة.</translation>
    </message>
    <message>
      <source>There is already something of this name.</source>
      <translation>هناك شيء بهذا الاسم.</translation>
    </message>
    <message>
      <source>There is no column named name.</source>
      <translation>لا عمود باسم ⁦name⁩.</translation>
    </message>
    <message>
      <source>There is no column named text.</source>
      <translation>لا عمود باسم ⁦text⁩.</translation>
    </message>
    <message>
      <source>There is no hub in this database, or you are not a member of it.</source>
      <translation>لا مركز في قاعدة البيانات هذه، أو لست عضوًا فيه.</translation>
    </message>
    <message>
      <source>There is no screen to open a window on: neither DISPLAY nor WAYLAND_DISPLAY is set.</source>
      <translation>لا شاشة لفتح نافذة عليها: لم يُضبط ⁦DISPLAY⁩ ولا ⁦WAYLAND_DISPLAY⁩.</translation>
    </message>
    <message>
      <source>There is no {id} in the file.</source>
      <translation>لا {id} في الملف.</translation>
    </message>
    <message>
      <source>There is nothing to publish.</source>
      <translation>لا شيء للنشر.</translation>
    </message>
    <message>
      <source>There is nothing to undo after this step.</source>
      <translation>لا شيء يمكن التراجع عنه بعد هذه الخطوة.</translation>
    </message>
    <message>
      <source>These are already two names of one person.</source>
      <translation>هذان اسمان لشخص واحد من قبل.</translation>
    </message>
    <message>
      <source>These labels will be removed from the scheme: {labels}. Annotations that use them: {count}.</source>
      <translation>ستُحذف هذه الوسوم من المخطّط: {labels}. عدد التوسيمات التي تستعملها: {count}.</translation>
    </message>
    <message>
      <source>This account is not a member of the project.</source>
      <translation>هذا الحساب ليس عضوًا في المشروع.</translation>
    </message>
    <message>
      <source>This annotation has no correction to take back.</source>
      <translation>ليس لهذا التوسيم تصحيح يمكن التراجع عنه.</translation>
    </message>
    <message>
      <source>This article was not removed.</source>
      <translation>هذا المقال لم يُزَل.</translation>
    </message>
    <message>
      <source>This cannot be brought back: {problems}.</source>
      <translation>لا يمكن استعادة هذا: ⁨{problems}⁩.</translation>
    </message>
    <message>
      <source>This cannot be linked: {problems}.</source>
      <translation>تعذّر الربط: {problems}.</translation>
    </message>
    <message>
      <source>This cannot be marked: {problems}.</source>
      <translation>تعذّر التوسيم: {problems}.</translation>
    </message>
    <message>
      <source>This document has not been finished by two annotators.</source>
      <translation>لم يُنجز موسِّمان هذا المستند.</translation>
    </message>
    <message>
      <source>This document is not in the project.</source>
      <translation>هذا المستند ليس في المشروع.</translation>
    </message>
    <message>
      <source>This entry was not merged into another.</source>
      <translation>لم يُدمج هذا المدخل في غيره.</translation>
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
      <source>This file is too large for a guideline.</source>
      <translation>هذا الملف أكبر من أن يكون دليلًا.</translation>
    </message>
    <message>
      <source>This file or folder does not exist.</source>
      <translation>الملف أو المجلد غير موجود.</translation>
    </message>
    <message>
      <source>This folder has no articles.</source>
      <translation>لا مقالات في هذا المجلد.</translation>
    </message>
    <message>
      <source>This is Label Studio's JSON-MIN; export it as JSON.</source>
      <translation>هذا ملف ⁦JSON-MIN⁩ من ⁦Label Studio⁩؛ صدّره بصيغة ⁦JSON⁩.</translation>
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
      <source>This is a line of Prodigy.</source>
      <translation>هذا سطر من Prodigy.</translation>
    </message>
    <message>
      <source>This is a line of doccano.</source>
      <translation>هذا سطر من doccano.</translation>
    </message>
    <message>
      <source>This is an Excel workbook, not a table in text.</source>
      <translation>هذا مصنف Excel، وليس جدولًا نصيًّا.</translation>
    </message>
    <message>
      <source>This is neither a file nor a folder.</source>
      <translation>هذا ليس ملفًا ولا مجلدًا.</translation>
    </message>
    <message>
      <source>This is not a Word document (.docx), or it is damaged.</source>
      <translation>هذا ليس مستند Word (⁦.docx⁩)، أو أنه تالف.</translation>
    </message>
    <message>
      <source>This is not a date.</source>
      <translation>هذا ليس تاريخًا.</translation>
    </message>
    <message>
      <source>This is not a kind of speaker.</source>
      <translation>هذا ليس نوع متحدّث.</translation>
    </message>
    <message>
      <source>This is not a line of brat: “{line}”.</source>
      <translation>ليس هذا سطرًا من صيغة brat: «{line}».</translation>
    </message>
    <message>
      <source>This is not a project.</source>
      <translation>هذا ليس مشروعًا.</translation>
    </message>
    <message>
      <source>This is not a row of WebAnno TSV.</source>
      <translation>هذا ليس صفًّا من ⁦WebAnno TSV⁩.</translation>
    </message>
    <message>
      <source>This is not a task of Label Studio: {reason}.</source>
      <translation>هذه ليست مهمة من Label Studio: {reason}.</translation>
    </message>
    <message>
      <source>This is not an id of Wikidata.</source>
      <translation>هذا ليس معرّفًا في ويكي بيانات.</translation>
    </message>
    <message>
      <source>This is not the address of a hub.</source>
      <translation>هذا ليس عنوان مركز.</translation>
    </message>
    <message>
      <source>This is not the code of a language.</source>
      <translation>هذا ليس رمز لغة.</translation>
    </message>
    <message>
      <source>This is the name of a file or folder, not of a person.</source>
      <translation>هذا اسم ملف أو مجلد لا اسم شخص.</translation>
    </message>
    <message>
      <source>This is the only lead of the team.</source>
      <translation>هذا هو المشرف الوحيد في الفريق.</translation>
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
      <source>This layer has no annotations on the document. Layers with annotations: {layers}.</source>
      <translation>لا توسيمات لهذه الطبقة على المستند. الطبقات التي فيها توسيمات: {layers}.</translation>
    </message>
    <message>
      <source>This member has no account of the hub.</source>
      <translation>لا حساب لهذا العضو في المركز.</translation>
    </message>
    <message>
      <source>This name is reserved by the program.</source>
      <translation>هذا الاسم محجوز للبرنامج.</translation>
    </message>
    <message>
      <source>This needs the Python package {module}, which is not installed.</source>
      <translation>يحتاج هذا إلى حزمة Python المسماة {module}، وهي غير مثبّتة.</translation>
    </message>
    <message>
      <source>This page has no readable article.</source>
      <translation>لا مقال تمكن قراءته في هذه الصفحة.</translation>
    </message>
    <message>
      <source>This person has left the team already.</source>
      <translation>غادر هذا الشخص الفريق من قبل.</translation>
    </message>
    <message>
      <source>This project has no backups.</source>
      <translation>لا نسخ احتياطية لهذا المشروع.</translation>
    </message>
    <message>
      <source>This relation no longer exists.</source>
      <translation>لم تعد هذه العلاقة موجودة.</translation>
    </message>
    <message>
      <source>This span no longer exists.</source>
      <translation>لم يعد هذا المقطع موجودًا.</translation>
    </message>
    <message>
      <source>This stance no longer exists.</source>
      <translation>لم يعد هذا الموقف موجودًا.</translation>
    </message>
    <message>
      <source>This step added the article or removed it.</source>
      <translation>هذه الخطوة أضافت المقال أو أزالته.</translation>
    </message>
    <message>
      <source>This step changed nothing that could be undone.</source>
      <translation>لم تغيّر هذه الخطوة شيئًا يمكن التراجع عنه.</translation>
    </message>
    <message>
      <source>This step corrected the text.</source>
      <translation>صحّحت هذه الخطوة النص.</translation>
    </message>
    <message>
      <source>This step is no longer in the history.</source>
      <translation>لم تعد هذه الخطوة في سجلّ التغييرات.</translation>
    </message>
    <message>
      <source>This step is undone already.</source>
      <translation>تمّ التراجع عن هذه الخطوة من قبل.</translation>
    </message>
    <message>
      <source>This step needs “{quote}”, which was removed later.</source>
      <translation>تحتاج هذه الخطوة إلى «⁨{quote}⁩»، وقد حُذف لاحقًا.</translation>
    </message>
    <message>
      <source>This suggestion has no words.</source>
      <translation>ليس في هذا الاقتراح كلمات.</translation>
    </message>
    <message>
      <source>This text has wrong line breaks.</source>
      <translation>في هذا النص فواصل أسطر غير صحيحة.</translation>
    </message>
    <message>
      <source>This was not saved: another program truncated the open project file.</source>
      <translation>لم يُحفظ هذا: اقتطع برنامج آخر ملف المشروع وهو مفتوح.</translation>
    </message>
    <message>
      <source>This was not saved: the disk is full.</source>
      <translation>لم يُحفظ هذا: القرص ممتلئ.</translation>
    </message>
    <message>
      <source>This was not saved: the project file is no longer in its place.</source>
      <translation>لم يُحفظ هذا: لم يعد ملف المشروع في مكانه.</translation>
    </message>
    <message>
      <source>To import its text, rename the file so that it ends in .conllu.</source>
      <translation>لاستيراد نصه غيّر اسم الملف لينتهي بـ ⁦.conllu⁩.</translation>
    </message>
    <message>
      <source>To take an article out, remove it instead.</source>
      <translation>لإخراج المقال من المشروع، أزله بدلًا من ذلك.</translation>
    </message>
    <message>
      <source>Tokens are counted from 0, the last one included.</source>
      <translation>تُعدّ الوحدات من 0، والأخيرة مشمولة.</translation>
    </message>
    <message>
      <source>Too few articles are assigned to two or more people and not started.</source>
      <translation>عدد المقالات المسندة إلى شخصين أو أكثر التي لم يبدأ العمل عليها قليل.</translation>
    </message>
    <message>
      <source>Translations changed ({language})</source>
      <translation>تغيّرت الترجمات ({language})</translation>
    </message>
    <message>
      <source>Two columns have the name {name}.</source>
      <translation>عمودان باسم {name}.</translation>
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
      <source>Type the account and its password just as you were given them, capital letters too. Whoever looks after the hub can give you a new password.</source>
      <translation>اكتب اسم الحساب وكلمة مروره كما أُعطيتهما تمامًا، مع مراعاة الحروف الكبيرة. ومَن يدير المركز يمكنه إعطاؤك كلمة مرور جديدة.</translation>
    </message>
    <message>
      <source>Type the name of the person.</source>
      <translation>اكتب اسم الشخص.</translation>
    </message>
    <message>
      <source>Type the password of your account.</source>
      <translation>اكتب كلمة مرور حسابك.</translation>
    </message>
    <message>
      <source>Unassign</source>
      <translation>إلغاء الإسناد</translation>
    </message>
    <message>
      <source>Undo step</source>
      <translation>التراجع عن خطوة</translation>
    </message>
    <message>
      <source>Undo steps</source>
      <translation>التراجع عن خطوات</translation>
    </message>
    <message>
      <source>Undo the correction, or change the text in another way.</source>
      <translation>تراجع عن التصحيح، أو عدّل النص على نحو آخر.</translation>
    </message>
    <message>
      <source>Undo the later steps first.</source>
      <translation>تراجع عن الخطوات اللاحقة أولًا.</translation>
    </message>
    <message>
      <source>Unite annotators</source>
      <translation>توحيد موسِّمين</translation>
    </message>
    <message>
      <source>Unite the other person with {name}, or switch to another annotator.</source>
      <translation>وحّد الشخص الآخر مع {name}، أو انتقل إلى موسِّم آخر.</translation>
    </message>
    <message>
      <source>Unknown file format: {name}.</source>
      <translation>صيغة ملفات غير معروفة: {name}.</translation>
    </message>
    <message>
      <source>Unknown text encoding: “{encoding}”.</source>
      <translation>ترميز نصوص غير معروف: «{encoding}».</translation>
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
      <source>Update or uninstall the package that it comes from.</source>
      <translation>حدّث الحزمة التي يأتي منها أو أزلها.</translation>
    </message>
    <message>
      <source>Use a code such as en or ar.</source>
      <translation>استخدم رمزًا مثل en أو ar.</translation>
    </message>
    <message>
      <source>Use a preset ({presets}) or a TOML file.</source>
      <translation>استعمل مخطّطًا جاهزًا ({presets}) أو ملف TOML.</translation>
    </message>
    <message>
      <source>Use a text file in UTF-8 (Markdown).</source>
      <translation>استخدم ملفًّا نصيًّا بترميز UTF-8 ‏(Markdown).</translation>
    </message>
    <message>
      <source>Use codes such as ar, fa or en.</source>
      <translation>استخدم رموزًا مثل ar أو fa أو en.</translation>
    </message>
    <message>
      <source>Use that name, or add --new-person if this is another person.</source>
      <translation>استعمل ذلك الاسم، أو أضف ⁦--new-person⁩ إن كان هذا شخصًا آخر.</translation>
    </message>
    <message>
      <source>Use the format brat.</source>
      <translation>استعمل الصيغة brat.</translation>
    </message>
    <message>
      <source>What was learnt cannot be written: {reason}.</source>
      <translation>تعذّرت كتابة ما جرى تعلّمه: {reason}.</translation>
    </message>
    <message>
      <source>What was tried cannot be written: {reason}.</source>
      <translation>تعذّرت كتابة نتيجة التجربة: {reason}.</translation>
    </message>
    <message>
      <source>Whoever looks after it brings it up to date: annotator hub init.</source>
      <translation>على من يدير المركز تحديثه: annotator hub init.</translation>
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
      <source>Work goes on; it is tried again.</source>
      <translation>العمل مستمر، وستُعاد المحاولة.</translation>
    </message>
    <message>
      <source>Work on a copy on this computer, and share packages through the folder.</source>
      <translation>اعمل على نسخة على هذا الحاسوب، وشارك الحزم عبر المجلد.</translation>
    </message>
    <message>
      <source>Write a field as KEY=VALUE.</source>
      <translation>اكتب الحقل بالصيغة KEY=VALUE.</translation>
    </message>
    <message>
      <source>Write it as 2026, 2026-03 or 2026-03-31.</source>
      <translation>اكتبه هكذا: ⁦2026⁩ أو ⁦2026-03⁩ أو ⁦2026-03-31⁩.</translation>
    </message>
    <message>
      <source>Write it as Q42.</source>
      <translation>اكتبه هكذا: ⁦Q42⁩.</translation>
    </message>
    <message>
      <source>Write it as postgresql://NAME@HOST/DATABASE.</source>
      <translation>اكتبه هكذا: postgresql://NAME@HOST/DATABASE.</translation>
    </message>
    <message>
      <source>Write the text with LF (\n) and count the offsets in that.</source>
      <translation>اكتب النص بنهايات أسطر ⁦LF (\n)⁩ واحسب الإزاحات على أساسها.</translation>
    </message>
    <message>
      <source>You are working as {name}, who would no longer exist.</source>
      <translation>أنت تعمل الآن باسم {name}، ولن يبقى هذا الاسم بعد التوحيد.</translation>
    </message>
    <message>
      <source>You cannot remove yourself from the team.</source>
      <translation>لا يمكنك إزالة نفسك من الفريق.</translation>
    </message>
    <message>
      <source>You have no span with these words on the document.</source>
      <translation>ليس لك مقطع بهذه الكلمات في المستند.</translation>
    </message>
    <message>
      <source>Your signing key cannot be read: {reason}.</source>
      <translation>تعذّرت قراءة مفتاح توقيعك: {reason}.</translation>
    </message>
    <message>
      <source>`annotator guideline` shows all.</source>
      <translation>يعرضها كلها الأمر `annotator guideline`.</translation>
    </message>
    <message>
      <source>`annotator history` shows them all.</source>
      <translation>يعرضها كلها الأمر ⁦`annotator history`⁩.</translation>
    </message>
    <message>
      <source>`annotator inbox` lists them all.</source>
      <translation>الأمر ⁦`annotator inbox`⁩ يسردها كلها.</translation>
    </message>
    <message>
      <source>`annotator list` shows them all.</source>
      <translation>يعرضها الأمر ⁦`annotator list`⁩ كلها.</translation>
    </message>
    <message>
      <source>`annotator speakers` lists them.</source>
      <translation>يعرضها الأمر ⁦`annotator speakers`⁩.</translation>
    </message>
    <message>
      <source>a colour must be # and six hexadecimal digits</source>
      <translation>يُكتب اللون # تليها ستة أرقام ست عشرية</translation>
    </message>
    <message>
      <source>appears twice, under equal names</source>
      <translation>تكرّر باسمين متطابقين</translation>
    </message>
    <message>
      <source>belongs to an entry that is not there, or to one of several</source>
      <translation>انتماء إلى مدخل غير موجود أو إلى أحد عدّة مداخل</translation>
    </message>
    <message>
      <source>cannot be merged into {label}</source>
      <translation>دمجه في {label} غير ممكن</translation>
    </message>
    <message>
      <source>cannot be read</source>
      <translation>لا تمكن قراءته</translation>
    </message>
    <message>
      <source>cannot be read: {reason}</source>
      <translation>تعذّرت القراءة: ⁨{reason}⁩</translation>
    </message>
    <message>
      <source>cannot be stored: {reason}</source>
      <translation>تعذّر الحفظ: {reason}</translation>
    </message>
    <message>
      <source>cannot be used: {reason}</source>
      <translation>تعذّر الاستعمال: {reason}</translation>
    </message>
    <message>
      <source>contains a carriage return</source>
      <translation>محرف رجوع غير مسموح</translation>
    </message>
    <message>
      <source>contains more than {most} bytes</source>
      <translation>أكثر من {most} بايت</translation>
    </message>
    <message>
      <source>contains more than {most} characters</source>
      <translation>يحوي أكثر من {most} حرف</translation>
    </message>
    <message>
      <source>content cannot be read: {reason}</source>
      <translation>تعذّرت قراءة المحتوى: {reason}</translation>
    </message>
    <message>
      <source>content names another document</source>
      <translation>المحتوى يذكر مستندًا آخر</translation>
    </message>
    <message>
      <source>depends on a change of another annotation</source>
      <translation>استناد إلى تغيير في توسيم آخر</translation>
    </message>
    <message>
      <source>doccano writes it as text, or as data.</source>
      <translation>يكتبه doccano باسم ⁦text⁩ أو ⁦data⁩.</translation>
    </message>
    <message>
      <source>does not start before its end</source>
      <translation>البداية ليست قبل النهاية</translation>
    </message>
    <message>
      <source>has a {label}; allowed are {labels}</source>
      <translation>فيه {label}؛ والمقبول: {labels}</translation>
    </message>
    <message>
      <source>has an impossible clock: {clock}</source>
      <translation>ساعة غير ممكنة: {clock}</translation>
    </message>
    <message>
      <source>has cells beyond the columns</source>
      <translation>خلايا خارج الأعمدة</translation>
    </message>
    <message>
      <source>has decisions, which only gold may have</source>
      <translation>القرارات لا تكون إلا في الطبقة المرجعية</translation>
    </message>
    <message>
      <source>has no fragments</source>
      <translation>بلا أجزاء</translation>
    </message>
    <message>
      <source>has several labels of the group {group}</source>
      <translation>له أكثر من تصنيف من المجموعة {group}</translation>
    </message>
    <message>
      <source>has {fragments} fragments and {quotes} quotes</source>
      <translation>عدد الأجزاء {fragments} وعدد الاقتباسات {quotes}</translation>
    </message>
    <message>
      <source>is merged into an entry that is not there</source>
      <translation>دمج في مدخل غير موجود</translation>
    </message>
    <message>
      <source>is merged, which leads and reviewers do</source>
      <translation>دمج لا يجريه إلا المشرفون والمراجِعون</translation>
    </message>
    <message>
      <source>is missing</source>
      <translation>مفقود</translation>
    </message>
    <message>
      <source>is not TOML: {reason}.</source>
      <translation>ليس TOML: {reason}.</translation>
    </message>
    <message>
      <source>is not a label scheme: {reason}.</source>
      <translation>ليس مخطّط وسوم: {reason}.</translation>
    </message>
    <message>
      <source>is not an entry of a register</source>
      <translation>ليس مدخلًا في فهرس</translation>
    </message>
    <message>
      <source>is outside the text, which has {length} code points</source>
      <translation>خارج النص، وعدد نقاط ترميزه {length}</translation>
    </message>
    <message>
      <source>is too large for an entry</source>
      <translation>أكبر مما يتّسع له مدخل</translation>
    </message>
    <message>
      <source>merges a speaker without text into an entry</source>
      <translation>يدمج في مدخل متحدّثًا لا نصّ له</translation>
    </message>
    <message>
      <source>names are empty or too long</source>
      <translation>أسماء فارغة أو طويلة جدًّا</translation>
    </message>
    <message>
      <source>names itself</source>
      <translation>إشارة إلى نفسه</translation>
    </message>
    <message>
      <source>names messages that are not valid</source>
      <translation>يذكر رسائل غير صالحة</translation>
    </message>
    <message>
      <source>names parents that are not ids</source>
      <translation>أصول ليست معرّفات</translation>
    </message>
    <message>
      <source>names the label {label}, which is not in the scheme</source>
      <translation>الوسم {label} ليس في المخطّط</translation>
    </message>
    <message>
      <source>names {id}, which is not a span of this layer and document</source>
      <translation>{id} ليس مقطعًا في هذه الطبقة وهذا المستند</translation>
    </message>
    <message>
      <source>occurs {times} times</source>
      <translation>مكرّر هناك (عدد المرات: {times})</translation>
    </message>
    <message>
      <source>removes the scheme, which every project needs</source>
      <translation>حذف المخطّط، ولا يستغني عنه مشروع</translation>
    </message>
    <message>
      <source>several entries have this name; give the id of one</source>
      <translation>لعدّة مداخل هذا الاسم، اذكر معرّف أحدها</translation>
    </message>
    <message>
      <source>starts before the previous fragment ends</source>
      <translation>البداية قبل نهاية الجزء السابق</translation>
    </message>
    <message>
      <source>the colours {line} and {tint} have too little contrast</source>
      <translation>التباين بين اللونين {line} و{tint} غير كافٍ</translation>
    </message>
    <message>
      <source>the content is of another device, number, person or article</source>
      <translation>المحتوى من نسخة أخرى أو برقم آخر أو لشخص آخر أو لمقال آخر</translation>
    </message>
    <message>
      <source>the date is not allowed</source>
      <translation>التاريخ غير مسموح به</translation>
    </message>
    <message>
      <source>the document {document} is missing</source>
      <translation>المستند {document} غير موجود</translation>
    </message>
    <message>
      <source>the entity {entity} does not match the content</source>
      <translation>الكيان {entity} لا يطابق المحتوى</translation>
    </message>
    <message>
      <source>the entry is in the file twice</source>
      <translation>المدخل مكرّر في الملف</translation>
    </message>
    <message>
      <source>the external id is not one of Wikidata</source>
      <translation>المعرّف الخارجي ليس من ويكي بيانات</translation>
    </message>
    <message>
      <source>the id does not match the content</source>
      <translation>المعرّف لا يطابق المحتوى</translation>
    </message>
    <message>
      <source>the id does not match the text</source>
      <translation>المعرّف لا يطابق النص</translation>
    </message>
    <message>
      <source>the id of the annotator is reserved by the program</source>
      <translation>معرّف الموسِّم محجوز للبرنامج</translation>
    </message>
    <message>
      <source>the id of the entry is not allowed</source>
      <translation>معرّف المدخل غير مسموح به</translation>
    </message>
    <message>
      <source>the id {id} is not valid</source>
      <translation>المعرّف ⁨{id}⁩ غير صالح</translation>
    </message>
    <message>
      <source>the item {item} is not valid</source>
      <translation>العنصر ⁨{item}⁩ غير صالح</translation>
    </message>
    <message>
      <source>the key is not valid</source>
      <translation>المفتاح غير صالح</translation>
    </message>
    <message>
      <source>the kind is not allowed</source>
      <translation>النوع غير مسموح به</translation>
    </message>
    <message>
      <source>the language {language} is not a code</source>
      <translation>اللغة {language} ليست رمزًا</translation>
    </message>
    <message>
      <source>the layer {layer} belongs to no known annotator</source>
      <translation>الطبقة {layer} ليست لشخص معروف</translation>
    </message>
    <message>
      <source>the name is not allowed</source>
      <translation>الاسم غير مسموح به</translation>
    </message>
    <message>
      <source>the name of the filter is not allowed</source>
      <translation>اسم عامل التصفية غير مسموح به</translation>
    </message>
    <message>
      <source>the name {name} is not allowed</source>
      <translation>الاسم {name} غير مسموح</translation>
    </message>
    <message>
      <source>the scheme has no label {label}</source>
      <translation>لا وسم في المخطّط باسم {label}</translation>
    </message>
    <message>
      <source>the scheme has no relation {label}</source>
      <translation>لا علاقة في المخطّط باسم {label}</translation>
    </message>
    <message>
      <source>the text is empty or has more than {most} characters</source>
      <translation>النص فارغ أو يزيد على {most} من المحارف</translation>
    </message>
    <message>
      <source>the text is “{there}”, but the quote is “{quote}”</source>
      <translation>النص «{there}»، والاقتباس «{quote}»</translation>
    </message>
    <message>
      <source>the type {type} is unknown to this version</source>
      <translation>النوع {type} غير معروف في هذا الإصدار</translation>
    </message>
    <message>
      <source>the version {version} is not possible</source>
      <translation>الإصدار {version} غير ممكن</translation>
    </message>
    <message>
      <source>there is no paragraph {number}</source>
      <translation>لا فقرة برقم {number}</translation>
    </message>
    <message>
      <source>this id is reserved by the program</source>
      <translation>هذا المعرّف محجوز للبرنامج</translation>
    </message>
    <message>
      <source>was sent from here and is not there</source>
      <translation>أُرسل من هنا وليس هناك</translation>
    </message>
    <message>
      <source>wrong document for the type {type}</source>
      <translation>مستند غير صحيح للنوع {type}</translation>
    </message>
    <message>
      <source>wrong layer for the type {type}</source>
      <translation>طبقة غير صحيحة للنوع {type}</translation>
    </message>
    <message>
      <source>{author} brings {name} back to the team.</source>
      <translation>{author} يعيد {name} إلى الفريق.</translation>
    </message>
    <message>
      <source>{author} changes annotations of {name} ({count}).</source>
      <translation>{author} يغيّر توسيمات {name} ({count}).</translation>
    </message>
    <message>
      <source>{author} changes assignments ({count}).</source>
      <translation>{author} يغيّر الإسنادات ({count}).</translation>
    </message>
    <message>
      <source>{author} changes entries of others in the speaker register ({count}).</source>
      <translation>⁨{author}⁩ يغيّر مداخل الآخرين في فهرس المتحدّثين ({count}).</translation>
    </message>
    <message>
      <source>{author} changes the gold layer ({count}).</source>
      <translation>{author} يغيّر الطبقة المرجعية ({count}).</translation>
    </message>
    <message>
      <source>{author} changes the guideline.</source>
      <translation>{author} يغيّر الدليل.</translation>
    </message>
    <message>
      <source>{author} changes the label scheme.</source>
      <translation>{author} يغيّر مخطّط الوسوم.</translation>
    </message>
    <message>
      <source>{author} changes the saved filters.</source>
      <translation>{author} يغيّر عوامل التصفية المحفوظة.</translation>
    </message>
    <message>
      <source>{author} did not sign it.</source>
      <translation>لم يوقّعه {author}.</translation>
    </message>
    <message>
      <source>{author} removes the article “{title}”.</source>
      <translation>{author} يزيل المقال «{title}».</translation>
    </message>
    <message>
      <source>{author} removes {name} from the team.</source>
      <translation>{author} يزيل {name} من الفريق.</translation>
    </message>
    <message>
      <source>{author} renames {name} to {new}.</source>
      <translation>{author} يغيّر اسم {name} إلى {new}.</translation>
    </message>
    <message>
      <source>{author} replaces the text of the article “{title}”.</source>
      <translation>⁨{author}⁩ يستبدل نص المقال «⁨{title}⁩».</translation>
    </message>
    <message>
      <source>{author} unites {name} with {other}.</source>
      <translation>{author} يوحّد {name} مع {other}.</translation>
    </message>
    <message>
      <source>{author} writes in the inbox of {name} ({count}).</source>
      <translation>⁨{author}⁩ يكتب في وارد ⁨{name}⁩ ({count}).</translation>
    </message>
    <message>
      <source>{author} writes to everybody ({count}).</source>
      <translation>⁨{author}⁩ يكتب إلى الجميع ({count}).</translation>
    </message>
    <message>
      <source>{before}: renamed to {name}</source>
      <translation>{before}: صار اسمه {name}</translation>
    </message>
    <message>
      <source>{default} is not one of its values</source>
      <translation>{default} ليس من القيم</translation>
    </message>
    <message>
      <source>{former} is now called {name}.</source>
      <translation>الاسم الحالي لـ{former} هو {name}.</translation>
    </message>
    <message>
      <source>{label} does not have this attribute</source>
      <translation>لا سمة بهذا الاسم في {label}</translation>
    </message>
    <message>
      <source>{label} does not have this role</source>
      <translation>لا دور بهذا الاسم في {label}</translation>
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
      <source>{name} cannot be added to the scheme.</source>
      <translation>تعذّرت إضافة {name} إلى المخطّط.</translation>
    </message>
    <message>
      <source>{name} cannot be merged into this label.</source>
      <translation>تعذّر دمج {name} في هذا الوسم.</translation>
    </message>
    <message>
      <source>{name} has not annotated anything in this project.</source>
      <translation>لم يوسّم {name} شيئًا في هذا المشروع.</translation>
    </message>
    <message>
      <source>{name} has open conflicts.</source>
      <translation>لدى {name} تعارضات مفتوحة.</translation>
    </message>
    <message>
      <source>{name} is in the place of the project's lock file, but is not a lock.</source>
      <translation>{name} في مكان ملف قفل المشروع وليس قفلًا.</translation>
    </message>
    <message>
      <source>{name} is now called {new}, the name of another person.</source>
      <translation>صار اسم {name} هو {new}، وهو اسم شخص آخر.</translation>
    </message>
    <message>
      <source>{name} is now called {new}, which looks like {other}.</source>
      <translation>صار اسم {name} هو {new}، وهو يشبه {other}.</translation>
    </message>
    <message>
      <source>{name} is the value of annotations that state none.</source>
      <translation>{name} هي قيمة التوسيمات التي لا تذكر قيمة.</translation>
    </message>
    <message>
      <source>{name} is used by annotations and cannot be deleted.</source>
      <translation>تعذّر حذف {name}: له توسيمات.</translation>
    </message>
    <message>
      <source>{name} will be removed from the team.</source>
      <translation>سيُزال {name} من الفريق.</translation>
    </message>
    <message>
      <source>{name}, {attribute}: annotations that state none now count as {value}</source>
      <translation>{name}، {attribute}: ما لا يذكر قيمة يُحسب الآن {value}</translation>
    </message>
    <message>
      <source>{name}, {attribute}: default {value}</source>
      <translation>{name}، {attribute}: القيمة الافتراضية {value}</translation>
    </message>
    <message>
      <source>{name}, {attribute}: key, mark or colours of {value} changed</source>
      <translation>{name}، {attribute}: تغيّر مفتاح {value} أو علامتها أو ألوانها</translation>
    </message>
    <message>
      <source>{name}, {attribute}: no default</source>
      <translation>{name}، {attribute}: بلا قيمة افتراضية</translation>
    </message>
    <message>
      <source>{name}, {attribute}: order of values changed</source>
      <translation>{name}، {attribute}: تغيّر ترتيب القيم</translation>
    </message>
    <message>
      <source>{name}, {attribute}: value {value} added</source>
      <translation>{name}، {attribute}: أُضيفت القيمة {value}</translation>
    </message>
    <message>
      <source>{name}, {attribute}: value {value} merged into {other}</source>
      <translation>{name}، {attribute}: القيمة {value} مدمجة في {other}</translation>
    </message>
    <message>
      <source>{name}, {attribute}: value {value} offered</source>
      <translation>{name}، {attribute}: عرض القيمة {value}</translation>
    </message>
    <message>
      <source>{name}, {attribute}: value {value} removed</source>
      <translation>{name}، {attribute}: حُذفت القيمة {value}</translation>
    </message>
    <message>
      <source>{name}, {attribute}: value {value} retired</source>
      <translation>{name}، {attribute}: لم تعد القيمة {value} تُعرض</translation>
    </message>
    <message>
      <source>{name}, {attribute}: way of entry changed</source>
      <translation>{name}، {attribute}: تغيّرت طريقة الإدخال</translation>
    </message>
    <message>
      <source>{name}: attribute {attribute} added</source>
      <translation>{name}: أُضيفت السمة {attribute}</translation>
    </message>
    <message>
      <source>{name}: attribute {attribute} removed</source>
      <translation>{name}: حُذفت السمة {attribute}</translation>
    </message>
    <message>
      <source>{name}: colours changed</source>
      <translation>{name}: تغيّرت الألوان</translation>
    </message>
    <message>
      <source>{name}: key {key}</source>
      <translation>{name}: المفتاح {key}</translation>
    </message>
    <message>
      <source>{name}: mark changed</source>
      <translation>{name}: تغيّرت العلامة</translation>
    </message>
    <message>
      <source>{name}: merged into {other}</source>
      <translation>{name}: مدمج في {other}</translation>
    </message>
    <message>
      <source>{name}: new</source>
      <translation>{name}: جديد</translation>
    </message>
    <message>
      <source>{name}: no group</source>
      <translation>⁨{name}⁩: بلا مجموعة</translation>
    </message>
    <message>
      <source>{name}: no key</source>
      <translation>{name}: بلا مفتاح</translation>
    </message>
    <message>
      <source>{name}: offered</source>
      <translation>{name}: عُرض</translation>
    </message>
    <message>
      <source>{name}: one fragment per span</source>
      <translation>{name}: جزء واحد لكل مقطع</translation>
    </message>
    <message>
      <source>{name}: one of the group {group}</source>
      <translation>⁨{name}⁩: من المجموعة ⁨{group}⁩</translation>
    </message>
    <message>
      <source>{name}: removed</source>
      <translation>{name}: محذوف</translation>
    </message>
    <message>
      <source>{name}: retired</source>
      <translation>{name}: لم يعد يُعرض</translation>
    </message>
    <message>
      <source>{name}: roles changed</source>
      <translation>{name}: تغيّرت الأدوار</translation>
    </message>
    <message>
      <source>{name}: several fragments per span</source>
      <translation>{name}: عدة أجزاء لكل مقطع</translation>
    </message>
    <message>
      <source>{name}: translation changed ({language})</source>
      <translation>{name}: تغيّرت الترجمة ({language})</translation>
    </message>
    <message>
      <source>{new} joins the team, but another person has this name.</source>
      <translation>ينضم {new} إلى الفريق، ولشخص آخر هذا الاسم.</translation>
    </message>
    <message>
      <source>{new} joins the team, but the name looks like {other}.</source>
      <translation>ينضم {new} إلى الفريق، واسمه يشبه {other}.</translation>
    </message>
    <message>
      <source>{value} is not one of: {allowed}</source>
      <translation>القيمة {value} ليست من: {allowed}</translation>
    </message>
    <message>
      <source>“{quote}” has a stance that was set later by {name}, so it cannot change by itself.</source>
      <translation>حُدّد لاحقًا موقف يخصّ «⁨{quote}⁩» (⁨{name}⁩)، فلا يمكن تغييره وحده.</translation>
    </message>
    <message>
      <source>“{quote}” was changed again later by {name}.</source>
      <translation>غُيّر «⁨{quote}⁩» مجدّدًا لاحقًا (⁨{name}⁩).</translation>
    </message>
    <message>
      <source>“{quote}” was linked later by {name}, so it cannot change by itself.</source>
      <translation>رُبط «⁨{quote}⁩» لاحقًا (⁨{name}⁩)، فلا يمكن تغييره وحده.</translation>
    </message>
  </context>
</TS>
