// A photo made smaller before it leaves the device: large enough to read a letter, small enough for a weak signal. Drawn anew, it no longer
// carries where and when it was taken.

/** The longer side, in pixels: a page of small print is still read. */
const longestSide = 2400

/** What is sent: a PDF as it is, a photo made smaller; undefined where the file is neither. */
export async function readyToSend(file: File): Promise<Blob | undefined> {
  const beginning = new TextDecoder('latin1').decode(await file.slice(0, 5).arrayBuffer())
  return beginning === '%PDF-' ? file : smaller(file)
}

async function smaller(file: File): Promise<Blob | undefined> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (picture === undefined) return undefined
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const pen = canvas.getContext('2d')
  if (pen === null) return undefined
  // A JPEG knows nothing transparent: what was, becomes paper.
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  return new Promise((resolve) => canvas.toBlob((made) => resolve(made ?? undefined), 'image/jpeg', 0.85))
}

/** The bytes as base64. */
export function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(new Error('the file could not be read', { cause: reader.error }))
    reader.readAsDataURL(blob)
  })
}
