import type { parseDocument } from 'gql.tada'
import type { introspection } from '../../introspection.d.ts'
import type { InputProblems, Use, ValueProblems, VariableProblems } from './inputs.ts'

/**
 * What is wrong with a document by the schema of the register, a sentence for each mistake, or never. The compiler shows
 * them in place of the type that the text should have.
 *
 * gql.tada by itself types what it knows and has `unknown` for the rest: a misspelled field would be noticed where it is
 * read, if at all, and a misspelled argument by the server.
 *
 * @param Passed The fragments that are passed beside the text, as {@link FragmentFacts}
 */
export type Problems<Text extends string, Passed> = [DefinitionsIn<Text>] extends [never]
  ? 'this is not a document, or one that is put together when the program runs.'
  : ProblemsIn<
      DefinitionsIn<Text>,
      Found<DefinitionsIn<Text>, FragmentNames<DefinitionsIn<Text>, Passed>>,
      UseOf<Passed>
    >

type DefinitionsIn<Text extends string> = parseDocument<Text>['definitions'][number]

/** What others have to know of a fragment: how it is called, and which variables it uses. */
export interface FragmentFacts<Name, Used> {
  readonly name: Name
  readonly uses: Used
}

/** The facts of a fragment. Of one that has fragments beside it, also what these use. */
export type Facts<Text extends string, Passed> = FragmentFacts<
  NamesOf<DefinitionsIn<Text>>,
  Extract<Found<DefinitionsIn<Text>, FragmentNames<DefinitionsIn<Text>, Passed>>, AnyUse> | UseOf<Passed>
>

type UseOf<Passed> = Passed extends FragmentFacts<unknown, infer Used> ? Used : never

type NamesOf<Definition> = Definition extends { name: { value: infer Name }; typeCondition: unknown } ? Name : never

type AnyUse = Use<unknown, unknown>

type ProblemsIn<Definition, Finding, Inherited> =
  | Extract<Finding, string>
  | (Definition extends { variableDefinitions: readonly (infer Variable)[] }
      ? VariableProblems<Variable, Extract<Finding, AnyUse> | Inherited>
      : never)

type FragmentNames<Definition, Passed> =
  | NamesOf<Definition>
  | (Passed extends FragmentFacts<infer Name, unknown> ? Name : never)

/** Sentences, and variables in use. */
type Found<Definition, Fragments> =
  | FoundInDirectives<Definition>
  | (Definition extends {
      operation: infer Operation extends string
      selectionSet: { selections: readonly (infer Node)[] }
    }
      ? FoundIn<Node, introspection[`${Operation}` & ('query' | 'mutation' | 'subscription')], Fragments>
      : Definition extends {
            typeCondition: { name: { value: infer Type extends string } }
            selectionSet: { selections: readonly (infer Node)[] }
          }
        ? FoundOn<Type, Node, Fragments>
        : never)

type FoundInDirectives<Node> = Node extends { directives: readonly (infer Directive)[] }
  ? Directive extends { name: { value: infer Name extends string }; arguments: readonly (infer Argument)[] }
    ? Name extends 'include' | 'skip'
      ? Argument extends { value: infer Value }
        ? ValueProblems<Value, 'Boolean!', `@${Name}`>
        : never
      : `There is no directive @${Name}.`
    : never
  : never

type Composite = { [Name in keyof Types]: Types[Name] extends { fields: object } ? Name : never }[keyof Types]
type Types = introspection['types']

type FoundOn<Type, Node, Fragments> = Type extends Composite
  ? FoundIn<Node, Type, Fragments>
  : `There is no type ${Type & string} to have fields of.`

/** For each node of a selection: a field, an inline fragment with a type or without, or a fragment by its name. */
type FoundIn<Node, Type extends Composite, Fragments> =
  | FoundInDirectives<Node>
  | (Node extends {
      name: { value: infer Name extends string }
      arguments: readonly (infer Argument)[]
      selectionSet: infer Set
    }
      ? Name extends `__${string}`
        ? never
        : Name extends keyof Types[Type]['fields']
          ?
              | InputProblems<Argument, `${Type}.${Name}`>
              | FoundBelow<Set, NamedType<Types[Type]['fields'][Name]>, `${Type}.${Name}`, Fragments>
          : `${Type} has no field "${Name}".`
      : Node extends { typeCondition: infer Condition; selectionSet: { selections: readonly (infer Inner)[] } }
        ? Condition extends { name: { value: infer On } }
          ? FoundOn<On, Inner, Fragments>
          : FoundIn<Inner, Type, Fragments>
        : Node extends { name: { value: infer Name extends string } }
          ? Name extends Fragments
            ? never
            : `The fragment ${Name} is neither here nor in the list behind the text.`
          : never)

type FoundBelow<Set, Type, Field extends string, Fragments> = Set extends {
  selections: readonly (infer Node)[]
}
  ? Type extends Composite
    ? FoundIn<Node, Type, Fragments>
    : `${Field} has no fields of its own.`
  : Type extends Composite
    ? `${Field} needs a selection of its fields.`
    : never

type NamedType<Holder> = Holder extends { type: infer Type } ? Innermost<Type> : never
type Innermost<Type> = Type extends { ofType: null; name: infer Name }
  ? Name
  : Type extends { ofType: infer Inner }
    ? Innermost<Inner>
    : never
