using System.Collections;
using System.Reflection;

namespace Campaign.Web.Tests.Api.Clients;

/// <summary>Looks through what a generated client read from an answer.</summary>
internal static class TypedAnswer
{
    /// <summary>
    /// Members that the server sent and the client has no property for: the document does not describe them.
    /// </summary>
    public static IEnumerable<string> Untyped(object? answer) => Untyped(answer, answer?.GetType().Name ?? "", 0);

    private static IEnumerable<string> Untyped(object? value, string path, int depth)
    {
        if (
            value is null or string
            || depth > 12
            || value.GetType().Namespace?.StartsWith("System", StringComparison.Ordinal) == true
        )
            return value is IEnumerable list and not string && value is not IDictionary
                ? list.Cast<object?>().Take(20).SelectMany(x => Untyped(x, path + "[]", depth + 1))
                : [];
        return value
            .GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(x =>
                x.GetIndexParameters().Length == 0
                && x.DeclaringType?.Namespace?.StartsWith("Campaign", StringComparison.Ordinal) == true
            )
            .SelectMany(x =>
                // Maps of the document are kept here too: their schemas have no members of their own.
                x.Name
                    is "AdditionalData"
                        or "AdditionalProperties"
                    ? Keys(x.GetValue(value)).Where(_ => HasMembers(value)).Select(key => $"{path}.{key}")
                    : Untyped(x.GetValue(value), $"{path}.{x.Name}", depth + 1)
            );
    }

    private static IEnumerable<object> Keys(object? map) => map is IDictionary pairs ? pairs.Keys.Cast<object>() : [];

    private static bool HasMembers(object value) =>
        value
            .GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Any(x => x.Name is not ("AdditionalData" or "AdditionalProperties"));
}
