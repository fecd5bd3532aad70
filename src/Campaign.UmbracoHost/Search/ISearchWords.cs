using System.Text.RegularExpressions;

namespace Campaign.UmbracoHost.Search;

/// <summary>Cuts texts into the words by which the backoffice finds them.</summary>
public interface ISearchWords
{
    /// <summary>
    /// The words of a text as they are compared: letters and digits only, and the same however they were typed. They
    /// are made in the same way for the text that is searched and for the words that are searched for.
    /// </summary>
    IEnumerable<string> Of(string text);
}

/// <summary>Words in lower case; marks must be typed as they were written.</summary>
internal sealed partial class PlainWords : ISearchWords
{
    public IEnumerable<string> Of(string text) =>
        Word().Matches(text.Normalize().ToLowerInvariant()).Select(x => x.Value);

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+")]
    private static partial Regex Word();
}
