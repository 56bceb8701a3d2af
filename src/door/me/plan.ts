// The member's plan: goals in their own words, what is done and what is to do, and their word on it.
import { html } from 'hono/html'
import { dayOfInstant } from '../../domain/program-day.ts'
import { drawn, type Markup, type Speaker } from '../speaker.ts'
import { asked, askPart } from './ask.ts'
import { shownDay } from './day.ts'
import { type Own, openEpisode } from './desk.ts'
import { backHome, doerWords } from './home.ts'
import type { Telling } from './routes.ts'
import { wrongLine } from './sign-in.ts'

type Plan = NonNullable<Own['plan']>

export function planBody(speaker: Speaker, own: Own, { said, fields, of }: Telling): Markup {
  const { language, show } = speaker
  const { plan } = own
  return html`${backHome(speaker)}<h1>${show('me.plan')}</h1>${wrongLine(speaker, said)}${
    plan === null
      ? html`<p class="lead">${show('me.agreed.none')}</p>`
      : html`<div${of === 'large' ? drawn(' class="large"') : ''} data-aloud-text>${shownPlan(speaker, plan)}</div>${takePart(speaker, of === 'large')}${wordPart(speaker, plan)}`
  }${plan !== null && openEpisode(own) !== null ? html`<form method="post" action="/${language}/me/plan/word" class="noprint"><h2>${show('me.plan.say')}</h2>${askPart(speaker, 'me.plan.words', fields.agrees === undefined ? fields.words : undefined)}</form>` : ''}${asked(speaker, own, 'plan')}` as Markup
}

function shownPlan(speaker: Speaker, plan: Plan): Markup {
  const { show } = speaker
  return html`<p class="lead">${show('me.plan.lead')}</p>
${plan.matters === null ? '' : html`<h2>${show('me.plan.matters')}</h2><p dir="auto">${plan.matters}</p>`}
${plan.goals.map((goal) => shownGoal(speaker, goal))}
` as Markup
}

/** The plan to take along: printed, in large letters, or read aloud by the browser. */
function takePart({ language, show }: Speaker, isLarge: boolean): Markup {
  return html`<div class="row noprint"><button class="quiet" data-print hidden>${show('frame.print')}</button><button class="quiet" data-aloud hidden>${show('me.plan.aloud')}</button><a class="button quiet" href="/${language}/me/plan${isLarge ? '' : '?of=large'}">${show(isLarge ? 'me.plan.usual' : 'me.plan.large')}</a></div>` as Markup
}

function shownGoal({ language, show }: Speaker, { words, measure, state, steps }: Plan['goals'][number]): Markup {
  return html`<section class="support"><h2 dir="auto">${words}</h2><p><b>${show(`me.goal.${state}`)}</b></p>${measure === null ? '' : html`<p dir="auto">${measure}</p>`}
<ul>${steps.map(
    ({ what, who, whoName, byOn, isDone }) =>
      html`<li><span dir="auto">${what}</span><br><span class="soft">${isDone ? show('me.step.done') : show(doerWords[who])}${whoName === null || isDone ? '' : html` (<bdi>${whoName}</bdi>)`}${byOn === null || isDone ? '' : html`, ${show('me.step.by', { day: shownDay(byOn, language) })}`}</span></li>`,
  )}</ul></section>` as Markup
}

function wordPart({ language, show }: Speaker, { agreedAt, agreedHow }: Plan): Markup {
  const day = agreedAt === null ? '' : shownDay(dayOfInstant(agreedAt), language)
  if (agreedAt !== null && agreedHow !== 'did-not-agree')
    return html`<p class="note" data-agreed>${show('me.plan.agreed', { day })}</p>` as Markup
  return html`${agreedAt === null ? '' : html`<p class="note warm" data-asked>${show('me.plan.asked', { day })}</p>`}
<form method="post" action="/${language}/me/plan" class="noprint"><h2>${show('me.plan.word')}</h2><div class="row"><button name="agrees" value="yes">${show('me.plan.agree')}</button></div>
<div class="field"><label for="change">${show('me.plan.what')}</label><textarea id="change" dir="auto" name="words" rows="3" maxlength="250"></textarea></div>
<button class="quiet" name="agrees" value="no">${show('me.plan.ask')}</button></form>` as Markup
}
