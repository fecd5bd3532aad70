using Campaign.Core.Publication;

namespace Campaign.UmbracoHost.Publication;

/// <summary>
/// Which documents show words of others. When those words change, the log says so of the documents that show them:
/// whoever keeps a copy would never ask for them again.
/// </summary>
public interface IEmbedding
{
    /// <summary>
    /// The properties of a type that other documents show, its name under <see cref="Name"/>; empty: none, null: all.
    /// </summary>
    /// <param name="type">Alias of the type that is shown.</param>
    IReadOnlyCollection<string>? Shown(string type);

    /// <summary>Whether documents of a type show what they refer to, or lie under.</summary>
    /// <param name="type">Alias of the type that shows.</param>
    /// <param name="shown">Alias of the type that is shown.</param>
    bool ShowsWhatItRefersTo(string type, string shown);

    /// <summary>
    /// Whether documents of a type show what refers to them, or lies under them or what they refer to.
    /// </summary>
    /// <param name="type">Alias of the type that shows.</param>
    /// <param name="shown">Alias of the type that is shown.</param>
    bool ShowsWhatRefersToIt(string type, string shown);

    /// <summary>Stands for the names of a document.</summary>
    const string Name = PropertyValue.Name;
}

/// <summary>Every document shows only itself.</summary>
internal sealed class NothingEmbedded : IEmbedding
{
    public IReadOnlyCollection<string>? Shown(string type) => [];

    public bool ShowsWhatItRefersTo(string type, string shown) => false;

    public bool ShowsWhatRefersToIt(string type, string shown) => false;
}
