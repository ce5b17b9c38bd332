using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;

namespace CaseTracker.Architecture.Tests;

/// <summary>
/// Reads compiled methods and tells with which literals they call a method or constructor. It follows the evaluation stack just far enough to know
/// which constant became which argument; anything that is not a string or an int constant is null.
/// </summary>
internal static class CallLiterals
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly FrozenDictionary<short, OpCode> Known = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToFrozenDictionary(code => code.Value);

    /// <returns>One array of arguments for each call found, with the method it stands in.</returns>
    internal static IEnumerable<(MethodBase Where, object?[] Arguments)> CallsOf(MethodBase target, Assembly within) =>
        from type in within.GetTypes()
        from method in type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything))
        where method.GetMethodBody() is not null
        from arguments in CallsIn(method, target)
        select (method, arguments);

    internal static List<object?[]> CallsIn(MethodBase method, MethodBase target)
    {
        var (il, calls, stack) = (method.GetMethodBody()!.GetILAsByteArray()!, new List<object?[]>(), new List<object?>());
        var arriving = method.GetMethodBody()!.ExceptionHandlingClauses.Where(c => c.Flags is ExceptionHandlingClauseOptions.Clause or ExceptionHandlingClauseOptions.Filter)
            .Select(c => c.HandlerOffset).Distinct().ToDictionary(offset => offset, _ => new List<object?> { null });
        for (var at = 0; at < il.Length;)
        {
            if (arriving.TryGetValue(at, out var joined)) stack = [.. joined];
            var code = Known[il[at] == 0xFE ? (short)(0xFE00 | il[at + 1]) : il[at]];
            var operand = at + code.Size;
            at = operand + OperandSize(code, il, operand);
            if (code.FlowControl is FlowControl.Call || code == OpCodes.Newobj)
            {
                Call(method, code, BitConverter.ToInt32(il, operand), target, stack, calls);
                continue;
            }
            for (var i = Count(code.StackBehaviourPop); i > 0; i--) _ = Pop(stack);
            if (code == OpCodes.Dup) stack.Add(null);
            for (var i = code == OpCodes.Dup ? 1 : Count(code.StackBehaviourPush); i > 0; i--) stack.Add(Constant(method, code, il, operand));
            if (Target(code, il, operand, at) is { } jump && jump >= at) _ = arriving.TryAdd(jump, [.. stack]);
            if (code.FlowControl is FlowControl.Branch or FlowControl.Return or FlowControl.Throw) stack = [];
        }
        return calls;
    }

    private static void Call(MethodBase method, OpCode code, int token, MethodBase target, List<object?> stack, List<object?[]> calls)
    {
        if (code == OpCodes.Calli) return;
        var called = method.Module.ResolveMethod(token, method.DeclaringType?.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null)!;
        var arguments = new object?[called.GetParameters().Length];
        for (var i = arguments.Length - 1; i >= 0; i--) arguments[i] = Pop(stack);
        if (code == OpCodes.Newobj || called is MethodInfo { ReturnType: var result } && result != typeof(void))
        {
            if (code != OpCodes.Newobj && !called.IsStatic) _ = Pop(stack);
            stack.Add(null);
        }
        else if (!called.IsStatic)
        {
            _ = Pop(stack);
        }
        if (called.MetadataToken == target.MetadataToken && called.Module == target.Module && called.DeclaringType == target.DeclaringType) calls.Add(arguments);
    }

    private static object? Constant(MethodBase method, OpCode code, byte[] il, int operand) => code.Value switch
    {
        0x72 => method.Module.ResolveString(BitConverter.ToInt32(il, operand)),
        >= 0x15 and <= 0x1E => code.Value - 0x16, // ldc.i4.m1 to ldc.i4.8
        0x1F => (int)(sbyte)il[operand],
        0x20 => BitConverter.ToInt32(il, operand),
        _ => null,
    };

    private static int? Target(OpCode code, byte[] il, int operand, int next) => code.OperandType switch
    {
        OperandType.ShortInlineBrTarget => next + (sbyte)il[operand],
        OperandType.InlineBrTarget => next + BitConverter.ToInt32(il, operand),
        _ => null,
    };

    private static int OperandSize(OpCode code, byte[] il, int operand) => code.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, operand)),
        _ => 4,
    };

    /// <summary>The names say it: Popi_pop1 takes two, Push0 adds none, Varpop is a call or a return.</summary>
    private static int Count(StackBehaviour behaviour) => behaviour switch
    {
        StackBehaviour.Pop0 or StackBehaviour.Push0 or StackBehaviour.Varpop or StackBehaviour.Varpush => 0,
        _ => behaviour.ToString().Split('_').Length,
    };

    private static object? Pop(List<object?> stack)
    {
        if (stack.Count == 0) return null;
        var top = stack[^1];
        stack.RemoveAt(stack.Count - 1);
        return top;
    }
}
