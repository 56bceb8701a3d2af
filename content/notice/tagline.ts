// How to get help in one's language, under a letter that is in English. They bind nobody to anything; made by a program, to be looked at by qualified
// translators before they are used in earnest.
import type { MemberLanguage } from '../../src/domain/member-text.ts'
import { door } from '../door.ts'

const { phone, tty } = door.memberServices

export const taglines: Readonly<Record<MemberLanguage, string>> = {
  en: `If you need help in your language, call ${phone} (TTY ${tty}). These services are free.`,
  es: `Si necesita ayuda en su idioma, llame al ${phone} (TTY ${tty}). Estos servicios son gratuitos.`,
  'zh-Hant': `如果您需要以您的語言提供的協助，請致電 ${phone}（TTY ${tty}）。這些服務是免費的。`,
  'zh-Hans': `如果您需要以您的语言提供的帮助，请致电 ${phone}（TTY ${tty}）。这些服务是免费的。`,
  ko: `귀하의 언어로 도움이 필요하시면 ${phone}(TTY ${tty})번으로 전화하십시오. 이 서비스는 무료입니다.`,
  vi: `Nếu quý vị cần trợ giúp bằng ngôn ngữ của mình, hãy gọi ${phone} (TTY ${tty}). Các dịch vụ này miễn phí.`,
  hy: `Եթե Ձեզ օգնություն է հարկավոր Ձեր լեզվով, զանգահարեք ${phone} (TTY ${tty})։ Այս ծառայություններն անվճար են։`,
  tl: `Kung kailangan mo ng tulong sa iyong wika, tumawag sa ${phone} (TTY ${tty}). Libre ang mga serbisyong ito.`,
  fa: `اگر به زبان خود به کمک نیاز دارید، با ${phone} (TTY ${tty}) تماس بگیرید. این خدمات رایگان است.`,
  ar: `إذا كنت بحاجة إلى مساعدة بلغتك، فاتصل بالرقم ${phone} (TTY ${tty}). هذه الخدمات مجانية.`,
  ru: `Если вам нужна помощь на вашем языке, звоните по номеру ${phone} (TTY ${tty}). Эти услуги бесплатны.`,
  km: `បើអ្នកត្រូវការជំនួយជាភាសារបស់អ្នក សូមទូរសព្ទទៅលេខ ${phone} (TTY ${tty})។ សេវាទាំងនេះឥតគិតថ្លៃ។`,
}
