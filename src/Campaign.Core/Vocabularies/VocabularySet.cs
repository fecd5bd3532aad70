using System.Collections.Immutable;

namespace Campaign.Core.Vocabularies;

/// <summary>All controlled lists of the product.</summary>
public sealed class VocabularySet(IEnumerable<Vocabulary> vocabularies)
{
    /// <summary>Alias of the list of audiences.</summary>
    public const string Audience = "audience";

    /// <summary>Alias of the list of kinds of event.</summary>
    public const string EventKind = "eventKind";

    /// <summary>Alias of the list of kinds of material.</summary>
    public const string MaterialKind = "materialKind";

    /// <summary>Alias of the list of kinds of service.</summary>
    public const string ServiceKind = "serviceKind";

    /// <summary>Alias of the list of kinds of document.</summary>
    public const string DocumentKind = "documentKind";

    /// <summary>Alias of the list of kinds of script (spot, news item, …).</summary>
    public const string ScriptKind = "scriptKind";

    /// <summary>Alias of the list of groups of messages.</summary>
    public const string MessageGroup = "messageGroup";

    /// <summary>Aliases of every list that the product needs.</summary>
    public static ImmutableArray<string> Required { get; } =
    [Audience, EventKind, MaterialKind, ServiceKind, DocumentKind, ScriptKind, MessageGroup];

    private readonly ImmutableDictionary<string, Vocabulary> _byAlias = vocabularies.ToImmutableDictionary(
        x => x.Alias,
        StringComparer.Ordinal
    );

    /// <summary>The lists, by alias.</summary>
    public IEnumerable<Vocabulary> All => _byAlias.Values.OrderBy(x => x.Alias, StringComparer.Ordinal);

    /// <summary>The list with an alias.</summary>
    /// <exception cref="KeyNotFoundException">There is no such list.</exception>
    public Vocabulary this[string alias] => _byAlias[alias];

    /// <summary>The name of a term in a language; the alias itself when it is not in the list.</summary>
    public string NameOf(string vocabulary, string alias, string language) =>
        _byAlias.GetValueOrDefault(vocabulary)?.Find(alias)?.NameIn(language) ?? alias;
}
