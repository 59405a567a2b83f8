using System.Reflection;
using System.Reflection.Emit;

namespace Kiosk.Tests.Architecture;

/// <summary>Reads from compiled code which types a type uses: in its base, members, signatures and method bodies.</summary>
static class References
{
    const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => (int)(ushort)code.Value);

    /// <summary>Each use of one type by another, both as written in the source: closures and state machines count as their owner.</summary>
    public static IReadOnlyList<(Type From, Type To)> In(Assembly assembly) =>
        [.. assembly.GetTypes().SelectMany(type => UsedBy(type).Select(used => (Owner(type), Owner(used)))).Distinct()];

    static Type Owner(Type type) => type.DeclaringType is { } outer ? Owner(outer) : type;

    static IEnumerable<Type> UsedBy(Type type)
    {
        var methods = type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared));
        return new[] { type.BaseType }
            .Concat(type.GetInterfaces())
            .Concat(type.GetFields(Declared).Select(field => field.FieldType))
            .Concat(type.CustomAttributes.Select(attribute => attribute.AttributeType))
            .Concat(methods.SelectMany(UsedBy))
            .OfType<Type>()
            .SelectMany(Parts);
    }

    static IEnumerable<Type?> UsedBy(MethodBase method)
    {
        foreach (var parameter in method.GetParameters())
            yield return parameter.ParameterType;
        yield return (method as MethodInfo)?.ReturnType;
        if (method.GetMethodBody() is not { } body)
            yield break;
        foreach (var local in body.LocalVariables)
            yield return local.LocalType;
        foreach (var token in Tokens(body.GetILAsByteArray()!))
        {
            var member = Resolve(method, token);
            yield return member as Type ?? member?.DeclaringType;
            foreach (var argument in (member as MethodInfo)?.GetGenericArguments() ?? [])
                yield return argument;
            yield return (member as MethodInfo)?.ReturnType ?? (member as FieldInfo)?.FieldType;
        }
    }

    static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
            return Parts(type.GetElementType()!);
        if (type.IsGenericParameter)
            return [];
        return type.IsConstructedGenericType
            ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
            : [type];
    }

    static MemberInfo? Resolve(MethodBase method, int token) => method.Module.ResolveMember(
        token,
        method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null,
        method.IsGenericMethod ? method.GetGenericArguments() : null);

    static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            int value = code[at++];
            if (value == 0xFE)
                value = value << 8 | code[at++];
            var operand = OpCodesByValue[value].OperandType;
            if (operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
                yield return BitConverter.ToInt32(code, at);
            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }
}
