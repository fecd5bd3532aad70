using Campaign.Content.Publishing.Approval;
using Campaign.Content.Publishing.Translating;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Backoffice;
using Campaign.UmbracoHost.Management.Documents;
using Campaign.UmbracoHost.Requests;
using Umbraco.Cms.Core.Models;

namespace Campaign.Web.Backoffice.Translations;

/// <summary>
/// A draft's translations beside their original: which are older, what was changed, and that one still holds.
/// </summary>
internal sealed class TranslationDesk(
    TranslationDrafts translations,
    ApprovalDrafts drafts,
    IOfficerPublishing publishing
) : ITranslationReviews
{
    private const string NotTheirs = "Bạn không được sửa bản dịch này.";

    private const string Changed = "Bản gốc hoặc bản dịch vừa được sửa: hãy xem lại phần thay đổi rồi xác nhận lại.";

    public TranslationReview Read(Officer officer, Guid document)
    {
        if (drafts.Find(document) is not { } found || !TranslationDrafts.TranslationsOf(found).Any())
            return TranslationReview.Empty;
        return new(
            translations.PrintOfOriginal(found),
            [
                .. TranslationDrafts
                    .TranslationsOf(found)
                    .Select(x => new ReviewedTranslation(
                        x,
                        drafts.Print(found, x),
                        May(officer, found, x),
                        translations.Differences(found, x)
                    )),
            ]
        );
    }

    /// <summary>
    /// Notes that a translation still holds. Where the same words are public and the officer may publish them, readers
    /// are told at once.
    /// </summary>
    public async Task<IResult> ConfirmAsync(HttpContext http, Guid id, TranslationConfirmation sent)
    {
        if (sent is not { Culture: { } culture, Original: { } original, Print: { } print })
            return Problems.Invalid("Hãy cho biết ngôn ngữ, và bản gốc và bản dịch đã xem.");
        if (drafts.Find(id) is not { } seen)
            return Problems.NotFound();
        if (!May(http.Officer(), seen, culture))
            return Problems.Forbidden(NotTheirs);
        if (!translations.Confirm(id, culture, original, print, http.Officer().Number))
            return Problems.Conflict(Changed);
        var document = drafts.Find(id)!;
        var isPublic = drafts.PublicPrint(document, culture) is not null;
        var told =
            drafts.PublicPrint(document, culture) == print
            && publishing.Refusal(http.Officer(), document) is null
            && await publishing.PublishAsync(http, id, culture) is null;
        return Results.Ok(new { isPublic, told });
    }

    private bool May(Officer officer, IContent document, string culture) =>
        publishing.May(officer, Permissions.DocumentUpdate, document.Key)
        && publishing.WritingRefusal(officer, document, culture) is null;
}

/// <summary>Somebody compared a translation with its original.</summary>
/// <param name="Culture">The language of the translation.</param>
/// <param name="Original">What named the original they saw.</param>
/// <param name="Print">What named the translation they saw.</param>
internal sealed record TranslationConfirmation(string? Culture, string? Original, string? Print);
