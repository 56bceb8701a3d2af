// How the member's door looks: warm, large, few. The same paper, ink, teal and apricot as the staff app (src/web/look/tokens.css), in a
// few kilobytes that an old phone reads at once; letters beyond Latin come only with the languages that need them.
import type { MemberLanguage } from '../domain/member-text.ts'

/** The fonts of the door: who serves them finds the file by its name here. */
export const fontFiles: Readonly<Record<string, string>> = {
  latin: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  'latin-ext':
    '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2',
  armenian: '@fontsource-variable/noto-sans-armenian/files/noto-sans-armenian-armenian-wght-normal.woff2',
  khmer: '@fontsource-variable/noto-sans-khmer/files/noto-sans-khmer-khmer-wght-normal.woff2',
  vietnamese: '@fontsource-variable/noto-sans/files/noto-sans-vietnamese-wght-normal.woff2',
  arabic: '@fontsource-variable/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2',
}

const ranges: Readonly<Record<string, string>> = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212',
  'latin-ext': 'U+0100-02BA,U+1E00-1EFF,U+20A0-20C0',
  armenian: 'U+0530-058F,U+FB13-FB17',
  khmer: 'U+1780-17FF,U+19E0-19FF',
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0309,U+0323,U+1EA0-1EF9,U+20AB',
  arabic: 'U+0600-06FF,U+0750-077F,U+08A0-08FF,U+FB50-FDFF,U+FE70-FEFC',
}

const fontsOf: Readonly<Partial<Record<MemberLanguage, readonly string[]>>> = {
  hy: ['latin', 'armenian'],
  km: ['latin', 'khmer'],
  vi: ['latin', 'vietnamese'],
  ar: ['latin', 'arabic'],
  fa: ['latin', 'arabic'],
}

/** The whole style sheet of a language. */
export function styleSheet(language: MemberLanguage): string {
  const fonts = fontsOf[language] ?? ['latin']
  const faces = fonts.map(
    (name) =>
      `@font-face{font-family:"${name}";font-weight:100 900;font-display:swap;src:url(/door/font/${name}.woff2) format("woff2");unicode-range:${ranges[name]}}`,
  )
  return `${faces.join('')}:root{--face:${fonts.map((name) => `"${name}"`).join(',')},system-ui,sans-serif}${look}`
}

const look = `
:root{color-scheme:light dark;
--paper:light-dark(oklch(.985 .006 85),oklch(.215 .012 265));--low:light-dark(oklch(.955 .014 80),oklch(.178 .012 265));
--high:light-dark(oklch(.997 .003 85),oklch(.265 .014 265));--ink:light-dark(oklch(.25 .02 260),oklch(.935 .008 85));
--soft:light-dark(oklch(.43 .02 260),oklch(.785 .012 85));--line:light-dark(oklch(.87 .014 85),oklch(.34 .014 265));
--edge:light-dark(oklch(.62 .018 85),oklch(.57 .018 265));--teal:light-dark(oklch(.455 .085 195),oklch(.78 .095 190));
--on:light-dark(oklch(.99 .006 85),oklch(.2 .03 200));--tealsoft:light-dark(oklch(.938 .028 190),oklch(.295 .04 200));
--warm:light-dark(oklch(.8 .11 65),oklch(.8 .105 65));--warmsoft:light-dark(oklch(.935 .042 72),oklch(.315 .042 60));
--warmink:light-dark(oklch(.44 .085 52),oklch(.87 .075 70));--late:light-dark(oklch(.47 .145 32),oklch(.77 .115 35));
--latesoft:light-dark(oklch(.948 .024 40),oklch(.29 .042 30))}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{font-size:118.75%;-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 var(--face);overflow-wrap:break-word}
:lang(hy),:lang(km),:lang(fa),:lang(ar){line-height:1.65}
a{color:var(--teal);text-decoration-thickness:1px;text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--teal);outline-offset:3px;border-radius:6px}
h1{font-size:1.9rem;line-height:1.15;letter-spacing:-.015em;font-weight:700;margin:0 0 1rem;text-wrap:balance}
h2{font-size:1.3rem;line-height:1.25;font-weight:650;margin:2.5rem 0 .75rem;text-wrap:balance}
h3{font-size:1.05rem;line-height:1.35;font-weight:650;margin:0 0 .2rem}
:lang(hy) h1,:lang(km) h1,:lang(fa) h1,:lang(ar) h1,:lang(ru) h1{font-size:1.6rem;line-height:1.35;letter-spacing:0}
p{margin:0 0 1rem}ul,ol{padding-inline-start:1.2em;margin:0 0 1rem}li{margin:.35rem 0}li::marker{color:var(--warmink)}
small,.small{font-size:.85rem}.soft{color:var(--soft)}
.skip{position:absolute;inset-inline-start:-99rem}.skip:focus{inset-inline-start:.5rem;top:.5rem;background:var(--high);padding:.6rem 1rem;z-index:9}
.in{max-width:38rem;margin-inline:auto;padding-inline:1.1rem}
header{background:var(--warmsoft);padding-block:.55rem}
header .in{display:flex;flex-wrap:wrap;align-items:center;gap:.4rem .9rem}
.mark{display:flex;align-items:center;gap:.5rem;font-weight:700;color:var(--ink);text-decoration:none;min-height:44px;margin-inline-end:auto}
.mark svg{width:2.6rem;height:1.5rem;flex:none}
.leave{display:inline-flex;align-items:center;min-height:44px;padding:.3rem .8rem;border:1.5px solid var(--late);border-radius:6px;color:var(--late);font-weight:650;text-decoration:none;background:var(--high)}
details.lang summary{min-height:44px;display:flex;align-items:center;gap:.4rem;cursor:pointer;padding:0 .3rem}
details.lang[open]{flex-basis:100%;order:9}
details.lang ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(8rem,1fr));gap:.25rem;list-style:none;padding:.4rem 0;margin:0}
details.lang li{margin:0}details.lang a{display:flex;align-items:center;min-height:44px;padding-inline:.4rem}details.lang a[aria-current]{font-weight:700;color:var(--ink)}
main{display:block;padding-block:1.9rem 2.5rem}
.lead{font-size:1.15rem;line-height:1.45}
.note{background:var(--tealsoft);padding:.7rem .9rem;border-radius:6px;margin:0 0 1.2rem}
.note p:last-child{margin:0}.note.warm{background:var(--warmsoft)}.note.alert{background:var(--latesoft)}.note.alert h2{margin-top:0;color:var(--late)}
.ways{list-style:none;padding:0;margin:1.5rem 0}.ways li{margin:0;border-block-start:1px solid var(--line)}.ways li:last-child{border-block-end:1px solid var(--line)}
.ways a{display:block;padding:.85rem 2rem .85rem 0;font-size:1.2rem;font-weight:600;text-decoration:none;position:relative;min-height:44px}
[dir=rtl] span[lang=en]{display:inline-block;vertical-align:top;text-align:start;text-decoration:inherit}
[dir=rtl] .ways a{padding:.85rem 0 .85rem 2rem}
.ways a span.about{display:block;font-size:1rem;font-weight:400;color:var(--soft)}
.ways a::after{content:"";position:absolute;inset-inline-end:.4rem;top:50%;width:.6rem;height:.6rem;border:solid var(--warmink);border-width:2px 2px 0 0;transform:translateY(-50%) rotate(45deg)}
[dir=rtl] .ways a::after{transform:translateY(-50%) rotate(-135deg)}
.ways a:hover{color:var(--warmink)}
.button,button{font:inherit;font-weight:650;display:inline-flex;align-items:center;justify-content:center;min-height:48px;padding:.5rem 1.3rem;border-radius:6px;border:1.5px solid var(--teal);background:var(--teal);color:var(--on);text-decoration:none;cursor:pointer;text-align:center}
.button.quiet,button.quiet{background:transparent;color:var(--teal)}
.row{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.5rem 0}
.groups{list-style:none;padding:0;margin:1rem 0}.groups li{margin:0;padding:.75rem 0 .75rem 1.1rem;border-inline-start:4px solid var(--warm);padding-inline:1.1rem 0}
.groups li+li{margin-block-start:.5rem}.groups p{margin:0;color:var(--soft)}
.support{padding:1.1rem 0;border-block-start:1px solid var(--line)}.support p{margin:.3rem 0}.support h2{font-size:1.15rem;margin:0 0 .3rem}.support b{font-weight:600}
details.qa{border-block-start:1px solid var(--line)}details.qa:last-of-type{border-block-end:1px solid var(--line)}
details.qa summary{padding:.8rem 0;min-height:44px;font-weight:600;cursor:pointer}details.qa p{margin:0 0 1rem}
fieldset{border:0;padding:0;margin:0 0 1.6rem;min-width:0}legend{font-size:1.15rem;font-weight:650;padding:0;margin-bottom:.4rem}
.field{margin:0 0 1.2rem}.field label:not(.pick),.field .label{display:block;font-weight:600}.field .about,.about{color:var(--soft);margin:0 0 .3rem;display:block;font-weight:400}
input[type=text],input[type=password],input[type=tel],input[type=email],input[type=search],input[type=date],select,textarea{font:inherit;width:100%;min-height:48px;padding:.5rem .7rem;color:inherit;background:var(--high);border:1.5px solid var(--edge);border-radius:6px}
[aria-invalid=true]{border-color:var(--late)!important;border-width:2.5px!important}.wrong{color:var(--late);font-weight:600;margin:0 0 .3rem}
.pick{display:flex;gap:.7rem;align-items:center;min-height:48px;padding:.45rem .8rem;border:1.5px solid var(--edge);border-radius:6px;background:var(--high);margin:.5rem 0;cursor:pointer;font-weight:500}
.here{background:var(--warmsoft);border-inline-start:6px solid var(--warm);padding:.6rem .9rem;margin:0 0 1.2rem}[data-others-here]{margin-block-end:2rem}[data-others-here] form>p{margin:.8rem 0}.large{font-size:1.45em}.large h2{font-size:1.2em}button[aria-pressed=true]{background:var(--tealsoft)}.two-ways{display:grid;grid-template-columns:1fr 1fr;gap:0 .5rem;margin:0 0 1rem}.two-ways legend{font-size:1rem}
.pick:has(:checked){border-color:var(--teal);background:var(--tealsoft)}.pick input{width:1.35rem;height:1.35rem;flex:none;accent-color:var(--teal);margin:0}
.answers{display:grid;gap:.6rem;margin:1.4rem 0}.answers button{width:100%;justify-content:flex-start;text-align:start;background:var(--high);color:var(--ink);border-color:var(--edge);min-height:56px;font-size:1.1rem}
.answers button:hover{border-color:var(--teal);background:var(--tealsoft)}.answers button.skip-it{background:transparent;border-style:dashed;color:var(--soft)}
.number{font-size:1.6rem;font-weight:700;letter-spacing:.06em;font-variant-numeric:tabular-nums;background:var(--warmsoft);display:inline-block;padding:.2rem .8rem;border-radius:6px}
.call{background:var(--low);padding-block:1.4rem}.call h2{margin:0 0 .2rem}.call .tel{font-size:1.5rem;font-weight:700;display:inline-block;min-height:44px}
footer{padding-block:1.4rem 3rem}footer ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:0 1.2rem}footer li{margin:0}footer a{display:inline-flex;align-items:center;min-height:44px}
.talk{list-style:none;padding:0}.talk li{margin:0 0 .9rem;padding:.6rem .9rem;border-radius:6px;background:var(--high);border:1px solid var(--line);margin-inline-end:2.2rem}.talk li[data-side=member]{background:var(--tealsoft);border-color:transparent;margin-inline:2.2rem 0}.talk p{margin:0 0 .2rem}.words{white-space:pre-wrap;overflow-wrap:anywhere}
button.danger{background:var(--late);border-color:var(--late)}input[type=file]{font:inherit;width:100%;min-height:48px;padding:.5rem 0}
.two{display:block;width:100%;max-width:22rem;height:auto;margin:0 0 1.2rem}
@media(max-width:26rem){.mark span{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}header .in{gap:.3rem}.leave{padding-inline:.5rem}details.lang summary{padding:0}}@media(min-width:48rem){h1{font-size:2.4rem}main{padding-block:3rem}.answers{grid-template-columns:1fr}}
@media(prefers-contrast:more){:root{--soft:var(--ink);--line:var(--edge)}}
@media(forced-colors:active){.ways a::after,.groups li{border-color:CanvasText}.pick:has(:checked){outline:3px solid Highlight}}
@media(prefers-reduced-motion:no-preference){.button,button,.pick{transition:background-color .12s,border-color .12s}}
@media print{html{font-size:12pt}header .lang,.leave,footer,.row,.noprint,.skip{display:none!important}.call{background:none;padding:0}main{padding:0}a{color:inherit}body{background:#fff;color:#000}details.qa::details-content{content-visibility:visible}h2{margin-top:1rem}.groups li{padding-block:.1rem}}
`.replace(/\n/g, '')
