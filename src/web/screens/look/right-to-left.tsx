// Parts inside a right-to-left page, whatever language the reader has: the words are Arabic data, not the app's own.
import { Button } from '../../parts/button.tsx'
import { Figure } from '../../parts/figure.tsx'
import { List, ListRow } from '../../parts/list-row.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PersonDisc } from '../../parts/person-disc.tsx'
import { PersonLine } from '../../parts/person-line.tsx'
import { Section } from '../../parts/section.tsx'
import { Tag } from '../../parts/tag.tsx'
import { Shelf } from './shelf.tsx'

/** A sample of the parts from right to left. */
export function RightToLeft() {
  return (
    <Section id="look-rtl" title="Right to left">
      <div lang="ar" dir="rtl" className="look__sample">
        <PersonLine
          person={{
            name: 'ليلى مثال الطويلة الاسم جدًا',
            age: 41,
            language: 'العربية',
            interpreter: 'مترجم للزيارات',
            safetyFlags: ['لا تزر وحدك'],
            doNot: ['لا تترك رسالة صوتية'],
            reach: 'رسالة نصية أولاً، 213 555 0142',
            place: 'صباحًا في مطبخ المثال',
          }}
          tags={<Tag kind="done">نشط</Tag>}
        />
        <List label="اليوم">
          <ListRow
            before={<PersonDisc name="ليلى" />}
            title={<button type="button">سجّل زيارة: ليلى مثال</button>}
            about="العربية، مطبخ المثال"
            side={<Tag kind="due">مستحق الجمعة</Tag>}
          />
        </List>
        <Notice title="وصل ملف الخطة هذا الصباح">12 عضوًا جديدًا، 3 أسئلة.</Notice>
        <div className="figure-row">
          <Figure label="تم الوصول إليهم هذا الشهر" value="38" unit="من 52" share={38 / 52} story="6 أكثر من أكتوبر" />
        </div>
        <Shelf>
          <Button kind="primary" icon="plus">
            سجّل تواصلاً
          </Button>
          <Button icon="undo">تراجع</Button>
        </Shelf>
      </div>
    </Section>
  )
}
