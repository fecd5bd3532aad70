// Counts telephone messages with split-sms: a list of texts in, a list of counts out.
import sms from 'split-sms'

let input = ''
for await (const chunk of process.stdin) input += chunk
console.log(JSON.stringify(JSON.parse(input).map(text => {
  const { characterSet, parts } = sms.split(text)
  return { alphabet: characterSet === 'GSM' ? 'GSM-7' : 'UCS-2', parts: parts.map(x => x.content) }
})))
