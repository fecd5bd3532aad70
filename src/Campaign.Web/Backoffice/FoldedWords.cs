using Campaign.Core.Text;
using Campaign.UmbracoHost.Search;
using Campaign.Web.Search;

namespace Campaign.Web.Backoffice;

/// <summary>Lets officers find drafts the way citizens find pages, with or without diacritics.</summary>
internal sealed class FoldedWords : ISearchWords
{
    public IEnumerable<string> Of(string text) => QueryTerms.Words(Folding.Fold(text));
}
