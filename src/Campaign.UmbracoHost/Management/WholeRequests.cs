using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Http;

namespace Campaign.UmbracoHost.Management;

/// <summary>
/// Lets no request through that lacks something which its shape says is always there, or asks for a page before the
/// first: the deserializer leaves absent members null, and Umbraco's services fail on both.
/// </summary>
internal static class WholeRequests
{
    // More than any list has; sums of both still fit.
    private const int Most = 1_000_000_000;

    private static readonly string[] Numbers = ["skip", "take"];
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Needed = new();

    public static ValueTask<object?> Only(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (OutOfRange(context.HttpContext.Request.Query) is { } number)
            return new(Problems.Invalid($"{number}: cần một số từ 0 đến {Most}."));
        foreach (var argument in context.Arguments)
            if (argument is not null && IsShape(argument.GetType()) && Missing(argument, "") is { } path)
                return new(Problems.Invalid($"Yêu cầu thiếu {path}."));
        return next(context);
    }

    private static string? OutOfRange(IQueryCollection query) =>
        Numbers.FirstOrDefault(name =>
            !query[name]
                .All(x =>
                    int.TryParse(x, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Most
                )
        );

    // Where it is, in the words of the request; null when nothing is missing.
    private static string? Missing(object shape, string at)
    {
        foreach (var member in Needed.GetOrAdd(shape.GetType(), NeededOf))
        {
            var path = at + char.ToLowerInvariant(member.Name[0]) + member.Name[1..];
            switch (member.GetValue(shape))
            {
                case null:
                    return path;
                case IEnumerable list and not string:
                    var index = 0;
                    foreach (var entry in list)
                    {
                        if (entry is null)
                            return $"{path}[{index}]";
                        if (IsShape(entry.GetType()) && Missing(entry, $"{path}[{index}].") is { } inner)
                            return inner;
                        index++;
                    }
                    break;
                case var value when IsShape(value.GetType()):
                    if (Missing(value, path + ".") is { } within)
                        return within;
                    break;
            }
        }
        return null;
    }

    private static PropertyInfo[] NeededOf(Type shape)
    {
        var nullability = new NullabilityInfoContext();
        return
        [
            .. shape
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(x =>
                    x.GetMethod is not null && x.GetIndexParameters().Length == 0 && !x.PropertyType.IsValueType
                )
                // What is computed from the others may fail as long as those are incomplete.
                .Where(x => x.SetMethod is not null && nullability.Create(x).ReadState == NullabilityState.NotNull),
        ];
    }

    // The records of requests, ours or an area's.
    private static bool IsShape(Type type) =>
        type is { IsClass: true, Namespace: { } name }
        && name.StartsWith("Campaign.", StringComparison.Ordinal)
        && type.GetMethod("<Clone>$") is not null;
}
