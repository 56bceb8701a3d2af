// A place to sign with a finger, a pen or the mouse. What is drawn is kept as strokes, in the size of the paper and not of the screen.
import { type PointerEvent, useRef, useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { text } from '../../text/text.ts'
import './permission.css'

const wide = 1000
const high = 300
/** So many numbers a stroke and strokes a signature are kept; more than anybody’s name needs. */
const mostNumbers = 1200
const mostStrokes = 60

export type Strokes = readonly (readonly number[])[]

export type SignaturePadProps = {
  label: string
  strokes: Strokes
  onChange: (strokes: number[][]) => void
}

/** Draws; each stroke is told when it ends. */
export function SignaturePad({ label, strokes, onChange }: SignaturePadProps) {
  const [drawing, setDrawing] = useState<number[]>()
  const latest = useRef<number[]>(undefined)
  const draw = (stroke: number[] | undefined) => {
    latest.current = stroke
    setDrawing(stroke)
  }
  function pointOf({ currentTarget, clientX, clientY }: PointerEvent<SVGSVGElement>): [number, number] {
    const box = currentTarget.getBoundingClientRect()
    const inside = (value: number, most: number) => Math.round(Math.min(Math.max(value, 0), 1) * most)
    return [inside((clientX - box.left) / box.width, wide), inside((clientY - box.top) / box.height, high)]
  }
  function begin(event: PointerEvent<SVGSVGElement>): void {
    if (strokes.length >= mostStrokes) return
    event.currentTarget.setPointerCapture(event.pointerId)
    draw(pointOf(event))
  }
  function go(event: PointerEvent<SVGSVGElement>): void {
    const before = latest.current
    if (before !== undefined && before.length < mostNumbers) draw([...before, ...pointOf(event)])
  }
  function end(): void {
    const stroke = latest.current
    draw(undefined)
    if (stroke !== undefined && stroke.length > 2) onChange([...strokes.map((one) => [...one]), stroke])
  }
  return (
    <div className="field">
      <span className="field__label">{label}</span>
      <svg
        className="signature"
        viewBox={`0 0 ${wide} ${high}`}
        role="img"
        aria-label={
          strokes.length === 0
            ? text('signature.empty', 'Nothing is drawn yet. Without a finger or a mouse, choose to type your name.')
            : text('signature.there', 'A signature is drawn.')
        }
        onPointerDown={begin}
        onPointerMove={go}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <Lines strokes={drawing === undefined ? strokes : [...strokes, drawing]} />
      </svg>
      <div>
        <Button dense disabled={strokes.length === 0} onClick={() => onChange([])}>
          {text('signature.again', 'Clear, and sign again')}
        </Button>
      </div>
    </div>
  )
}

/** A signature to look at. */
export function SignaturePicture({ strokes }: { strokes: Strokes }) {
  return (
    <svg
      className="signature signature--still"
      viewBox={`0 0 ${wide} ${high}`}
      role="img"
      aria-label={text('signature.there', 'A signature is drawn.')}
    >
      <Lines strokes={strokes} />
    </svg>
  )
}

function Lines({ strokes }: { strokes: Strokes }) {
  return (
    <>
      <path className="signature__base" d={`M40 ${high - 50}H${wide - 40}`} />
      {strokes.map((stroke, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: strokes only grow at the end, or all go
        <polyline key={index} className="signature__stroke" points={stroke.join(' ')} />
      ))}
    </>
  )
}
