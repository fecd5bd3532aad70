using Campaign.Core.Text;
using Campaign.UmbracoHost.Search;
using Campaign.Web.Search;

namespace Campaign.Web.Backoffice;

/// <summary>Officers find drafts as citizens find pages: with or without marks.</summary>
internal sealed class FoldedWords : ISearchWords
{
    public IEnumerable<string> Of(string text) => QueryTerms.Words(Folding.Fold(text));
}
