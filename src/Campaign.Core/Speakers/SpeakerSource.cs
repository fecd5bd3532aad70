using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Campaign.Core.Speakers;

/// <summary>A published record that an answer rests on, by its type and the last part of its address.</summary>
/// <param name="Type"><c>service</c>, <c>document</c> or <c>message</c>.</param>
/// <param name="Slug">Last part of its address.</param>
public sealed record SpeakerSource(string Type, string Slug)
{
    // No field says where a service is.
    private static readonly FrozenDictionary<string, ImmutableArray<string>> ByType = new Dictionary<
        string,
        ImmutableArray<string>
    >
    {
        ["service"] = ["name", "phone", "terms", "summary"],
        ["document"] = ["title", "number", "issuedOn", "effectiveOn", "issuer"],
        ["message"] = ["text", "helpLine"],
    }.ToFrozenDictionary();

    /// <summary>Names of the reviewed fields that answers may name; null: the type cannot be a source.</summary>
    public ImmutableArray<string>? Fields => ByType.TryGetValue(Type, out var known) ? known : null;
}
