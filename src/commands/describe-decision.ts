import type { Decision } from '../model/decision.js';
import type { Paint } from './terminal.js';

/** One line for people: «person:a is person:b», with the words of who decided. */
export function describeDecision(decision: Decision, paint: Paint): string {
  const note = decision.note ? `  ${paint.dim(`«${decision.note}»`)}` : '';
  return `${tell(decision, paint)}${note}`;
}

function tell(decision: Decision, paint: Paint): string {
  const verb = paint.cyan;
  switch (decision.kind) {
    case 'merge':
      return `${decision.entity} ${verb('is')} ${decision.into}`;
    case 'split':
      return `${decision.entity} ${verb('is')} ${decision.into} ${verb('in')} ${decision.article}`;
    case 'different':
      return `${decision.entity} ${verb('is not')} ${decision.other}`;
    case 'reject':
      return `${decision.statement} ${verb('is wrong')}`;
    case 'confirm':
      return `${decision.statement} ${verb('is right')}`;
    case 'retract':
      return `${decision.article} ${verb('is retracted')}`;
  }
}
