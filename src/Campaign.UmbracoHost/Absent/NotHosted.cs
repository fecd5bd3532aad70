using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Campaign.UmbracoHost.Absent;

/// <summary>
/// Stands in for an interface of Umbraco that this host does not provide, so that services which ask for it can be
/// made. Every member throws, naming itself; calls to members that the target has are passed on to it.
/// </summary>
public class NotHosted : DispatchProxy
{
    private static readonly MethodInfo CreateProxy = typeof(DispatchProxy)
        .GetMethods()
        .Single(x => x.Name == nameof(Create) && x.GetGenericArguments().Length == 2);

    private readonly ConcurrentDictionary<MethodInfo, MethodInfo?> _own = new();
    private string _interface = "";
    private object? _target;

    /// <summary>Makes one.</summary>
    /// <param name="type">The interface.</param>
    /// <param name="target">An object with some of the interface's members, by name and parameters.</param>
    public static object Make(Type type, object? target = null)
    {
        var proxy = (NotHosted)CreateProxy.MakeGenericMethod(type, typeof(NotHosted)).Invoke(null, null)!;
        (proxy._interface, proxy._target) = (type.Name, target);
        return proxy;
    }

    /// <inheritdoc />
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        ArgumentNullException.ThrowIfNull(targetMethod);
        if (_own.GetOrAdd(targetMethod, Find) is not { } own)
            throw new NotHostedException(_interface, targetMethod.Name);
        try
        {
            return own.Invoke(_target, args);
        }
        catch (TargetInvocationException e) when (e.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }

    private MethodInfo? Find(MethodInfo member) =>
        _target?.GetType().GetMethod(member.Name, [.. member.GetParameters().Select(x => x.ParameterType)]);
}
