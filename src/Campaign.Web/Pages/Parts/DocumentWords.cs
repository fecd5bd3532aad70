using Campaign.Core.Plans;
using Campaign.Core.Vocabularies;
using Campaign.Web.Words;

namespace Campaign.Web.Pages.Parts;

/// <summary>How running text refers to a document.</summary>
internal static class DocumentWords
{
    /// <summary>"Kế hoạch 48/KH-UBND ngày 01/03/2021"; the title when it has no number.</summary>
    public static string Name(this LegalDocument document, PageContext context)
    {
        if (document.Number is null)
            return document.Title;
        var kind = context.Term(VocabularySet.DocumentKind, document.Kind);
        return document.IssuedOn is { } day
            ? $"{kind} {document.Number} ngày {Dates.Full(day)}"
            : $"{kind} {document.Number}";
    }
}
