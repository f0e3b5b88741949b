import type { inputs, introspection } from '../../introspection.d.ts'

/** A variable where a value of the type is wanted. */
export interface Use<Name, Wanted> {
  readonly variable: Name
  readonly wanted: Wanted
}

/** What is wrong with the arguments of a field, or with the fields of an input, and the variables in use among them. */
export type InputProblems<Given, Place extends string> =
  | GivenProblems<Given, TakenBy<Place>, Place>
  | `${Place} needs "${Exclude<NeededIn<TakenBy<Place>>, NameOf<Given>> & string}".`

type TakenBy<Place extends string> = Place extends keyof inputs ? inputs[Place] : Record<never, string>

type NeededIn<Taken> = { [Name in keyof Taken]: Taken[Name] extends `${string}!` ? Name : never }[keyof Taken]

type NameOf<Given> = Given extends { name: { value: infer Name } } ? Name : never

type GivenProblems<Given, Taken, Place extends string> = Given extends {
  name: { value: infer Name extends string }
  value: infer Value
}
  ? Name extends keyof Taken
    ? ValueProblems<Value, Taken[Name], `${Place}: ${Name}`>
    : `${Place} does not take "${Name}".`
  : never

/** What is wrong with a value, or a variable in use, where `Type` is wanted, as the schema writes it: `[String!]`. */
export type ValueProblems<Value, Type, Place extends string> = Value extends { name: { value: infer Variable } }
  ? Use<Variable, Type>
  : Type extends `${infer Inner}!`
    ? KindOf<Value> extends 'NullValue'
      ? `${Place} cannot be null.`
      : ValueProblems<Value, Inner, Place>
    : KindOf<Value> extends 'NullValue'
      ? never
      : Type extends `[${infer Item}]`
        ? ValueProblems<Value extends { values: readonly (infer Each)[] } ? Each : Value, Item, Place>
        : Type extends keyof inputs
          ? Value extends { fields: readonly (infer Field)[] }
            ? InputProblems<Field, Type>
            : `${Place} is of the type ${Type}, an object.`
          : Type extends keyof Types
            ? Types[Type] extends { enumValues: infer Values }
              ? Value extends { value: infer Name extends string }
                ? KindOf<Value> extends 'EnumValue'
                  ? Name extends Values
                    ? never
                    : `${Type} has no value ${Name}.`
                  : `${Place} is of the type ${Type}, a name without quotes.`
                : `${Place} is of the type ${Type}, a name without quotes.`
              : KindOf<Value> extends ScalarKinds<Type>
                ? never
                : `${Place} is of the type ${Type}.`
            : never

type Types = introspection['types']

/** An enum of kinds, or their names: that depends on whether the package `graphql` is installed. */
type KindOf<Value> = Value extends { kind: infer Kind extends string } ? `${Kind}` : never

/** How a value of a scalar may be written. */
type ScalarKinds<Type> = Type extends 'Int'
  ? 'IntValue'
  : Type extends 'Float'
    ? 'IntValue' | 'FloatValue'
    : Type extends 'Boolean'
      ? 'BooleanValue'
      : Type extends 'ID'
        ? 'IntValue' | 'StringValue'
        : Type extends 'JSON'
          ? string
          : 'StringValue'

/**
 * What is wrong with the variables of an operation: declared with a type that is no input, or with a default that does not
 * fit, in use and not declared, or of another type than is wanted there, or not in use.
 */
export type VariableProblems<Variable, Using> =
  | DeclarationProblems<Variable>
  | UseProblems<Using, Declared<Variable>>
  | `$${Exclude<keyof Declared<Variable>, VariableOf<Using>> & string} is declared and not used.`

type Declared<Variable> = {
  [Each in Variable as VariableName<Each>]: Each extends { type: infer Type; defaultValue: infer Default }
    ? Default extends object
      ? `${Nullable<Written<Type>>}!`
      : Written<Type>
    : never
}

type VariableName<Variable> = Variable extends { variable: { name: { value: infer Name extends string } } }
  ? Name
  : never

type VariableOf<Using> = Using extends Use<infer Name, unknown> ? Name : never

/** A type of the document as the schema writes it. */
type Written<Type> = Type extends { name: { value: infer Name extends string } }
  ? Name
  : Type extends { kind: infer Kind extends string; type: infer Inner }
    ? `${Kind}` extends 'ListType'
      ? `[${Written<Inner>}]`
      : `${Written<Inner>}!`
    : never

type Nullable<Type extends string> = Type extends `${infer Inner}!` ? Inner : Type

type DeclarationProblems<Variable> = Variable extends { type: infer Type; defaultValue: infer Default }
  ?
      | TypeProblems<NamedIn<Type>, VariableName<Variable>>
      | (Default extends object ? ValueProblems<Default, Written<Type>, `$${VariableName<Variable>}`> : never)
  : never

type NamedIn<Type> = Type extends { name: { value: infer Name } }
  ? Name
  : Type extends { type: infer Inner }
    ? NamedIn<Inner>
    : never

type TypeProblems<Type, Name extends string> = Type extends keyof Types
  ? Types[Type] extends { fields: object }
    ? `$${Name}: ${Type} is no type of an input.`
    : never
  : `$${Name}: there is no type ${Type & string}.`

type UseProblems<Using, Variables> =
  Using extends Use<infer Name extends string, infer Wanted extends string>
    ? Name extends keyof Variables
      ? Fits<Variables[Name], Wanted> extends true
        ? never
        : `$${Name} is ${Variables[Name] & string}, where ${Wanted} is wanted.`
      : `$${Name} is not declared.`
    : never

type Fits<Type, Wanted> = Wanted extends `${infer WantedInner}!`
  ? Type extends `${infer Inner}!`
    ? Fits<Inner, WantedInner>
    : false
  : Type extends `${infer Inner}!`
    ? Fits<Inner, Wanted>
    : Wanted extends `[${infer WantedItem}]`
      ? Type extends `[${infer Item}]`
        ? Fits<Item, WantedItem>
        : false
      : Type extends Wanted
        ? true
        : false
