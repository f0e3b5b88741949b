import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInputType,
  TypeInfo,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/**
 * What of a schema an operation rests on, as coordinates: `Type`, `Type.field`, `Type.field.argument`, `Input.field`,
 * `Enum.VALUE`.
 *
 * An input that is passed as a variable is in use as a whole: which of its fields a program fills in is not known.
 */
export function coordinatesUsed(schema: GraphQLSchema, document: DocumentNode): Set<string> {
  const used = new Set<string>()
  const info = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(info, {
      Field() {
        const parent = info.getParentType()
        const field = info.getFieldDef()
        if (!parent || !field) return
        used.add(parent.name).add(`${parent.name}.${field.name}`)
        addOutput(getNamedType(field.type))
      },
      Argument() {
        const parent = info.getParentType()
        const field = info.getFieldDef()
        const argument = info.getArgument()
        if (parent && field && argument && !info.getDirective())
          used.add(`${parent.name}.${field.name}.${argument.name}`)
      },
      ObjectField({ name }) {
        const parent = getNamedType(info.getParentInputType())
        if (parent) used.add(parent.name).add(`${parent.name}.${name.value}`)
      },
      EnumValue({ value }) {
        const type = getNamedType(info.getInputType())
        if (type) used.add(`${type.name}.${value}`)
      },
      VariableDefinition({ type }) {
        const declared = getNamedType(typeFromAST(schema, type as never))
        if (isInputType(declared)) addInput(declared)
      },
    }),
  )
  return used

  function addOutput(type: GraphQLNamedType): void {
    used.add(type.name)
    if (isEnumType(type)) addValues(type)
  }

  function addInput(type: GraphQLNamedType): void {
    if (isEnumType(type)) addValues(type)
    // A new value of an enum concerns those who read it, so an enum that is only sent is not in use as such.
    if (!isInputObjectType(type) || used.has(type.name)) return
    used.add(type.name)
    for (const field of Object.values(type.getFields())) {
      used.add(`${type.name}.${field.name}`)
      addInput(getNamedType(field.type))
    }
  }

  function addValues(type: { name: string; getValues(): readonly { name: string }[] }): void {
    for (const { name } of type.getValues()) used.add(`${type.name}.${name}`)
  }
}
