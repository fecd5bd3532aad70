using System.Text.RegularExpressions;
using PdfSharp.Pdf;

namespace Campaign.UmbracoHost.Media.Cleaning.Pdf;

/// <summary>
/// What a PDF may do when it is opened or clicked: lead to a page, in the file or on the web, and nothing else.
/// </summary>
internal static partial class PdfActions
{
    // ISO 32000-1, table 198 and table 169
    private static readonly HashSet<string> Actions =
    [
        "/Launch",
        "/SubmitForm",
        "/ImportData",
        "/JavaScript",
        "/GoToE",
        "/GoToR",
        "/Thread",
        "/Rendition",
        "/Movie",
        "/Sound",
        "/RichMediaExecute",
        "/GoTo3DView",
    ];

    private static readonly HashSet<string> Annotations =
    [
        "/FileAttachment",
        "/RichMedia",
        "/Screen",
        "/Movie",
        "/Sound",
        "/3D",
    ];

    /// <summary>What is lost when an action, or a mark on a page, is taken out.</summary>
    public static PdfLoss LossOf(PdfItem? item)
    {
        if (item is not PdfDictionary dictionary)
            return PdfLoss.None;
        var action = PdfCleaning.Name(dictionary, "/S");
        if (Actions.Contains(action) || (action == "/URI" && !IsWeb(dictionary)))
            return PdfLoss.Actions;
        return
            dictionary.Elements.ContainsKey("/Rect") && Annotations.Contains(PdfCleaning.Name(dictionary, "/Subtype"))
            ? PdfLoss.Files
            : PdfLoss.None;
    }

    // Viewers leave out blanks and control characters before they look at the scheme.
    private static bool IsWeb(PdfDictionary action)
    {
        var address = PdfCleaning.Value(action.Elements["/URI"]) switch
        {
            PdfString text => text.Value,
            PdfStringObject text => text.Value,
            _ => "",
        };
        return Scheme().Match(Blank().Replace(address, "")) is not { Success: true } scheme
            || scheme.Groups[1].Value.ToLowerInvariant() is "http" or "https" or "mailto" or "tel";
    }

    [GeneratedRegex(@"[\x00-\x20\x7f-\xa0\u2028\u2029\ufeff]")]
    private static partial Regex Blank();

    [GeneratedRegex(@"^([^/?#]*?):")]
    private static partial Regex Scheme();
}
