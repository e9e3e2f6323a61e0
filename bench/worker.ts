/** Times the case that its argument names and prints the figures as JSON; without an argument it lists all names. */
import { cases } from './cases'
import { measure } from './measure'

const [name] = process.argv.slice(2)
if (name === undefined) process.stdout.write(JSON.stringify(cases.map((one) => one.name)))
else {
  const found = cases.find((one) => one.name === name)
  process.stdout.write(JSON.stringify(found === undefined ? null : measure(found)))
}
