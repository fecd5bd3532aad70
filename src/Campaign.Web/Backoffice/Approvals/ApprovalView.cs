using Campaign.Content.Publishing.Approval;
using Campaign.Content.Publishing.Translating;
using Campaign.Content.Types;
using Campaign.Core.Approvals;
using Campaign.Core.Publication;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management.Documents;
using Campaign.UmbracoHost.Requests;
using Campaign.Web.Approvals;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;

namespace Campaign.Web.Backoffice.Approvals;

/// <summary>
/// One document as submitting and deciding see it: each language beside what is public, and its history.
/// </summary>
internal sealed class ApprovalView(
    ApprovalStore store,
    ApprovalFollower follower,
    ApprovalDrafts drafts,
    TranslationDrafts translations,
    Approvers approvers,
    IOfficerPublishing publishing,
    OfficerDirectory officers,
    ItemTables tables,
    IOptions<ApprovalOptions> options
)
{
    private const int Longest = 50;

    /// <summary>The view.</summary>
    public async Task<IResult> ReadAsync(HttpContext http, Guid id)
    {
        var stop = http.RequestAborted;
        if (drafts.Find(id) is not { } document)
            return Problems.NotFound();
        await follower.FollowAsync(id, stop);
        var rows = await store.LatestAsync(id, Longest, stop);
        var steps = (await store.StepsAsync([.. rows.Select(x => x.Id)], stop)).ToLookup(x => x.ApprovalId);
        var (officer, table) = (http.Officer(), tables.Find(document.ContentType.Alias));
        var languages = new List<object>();
        foreach (var culture in ApprovalDrafts.CulturesOf(document))
            languages.Add(await LanguageAsync(document, culture, rows, steps, officer));
        return Results.Ok(
            new
            {
                type = table?.Name,
                isNeeded = table?.Item is not null
                    && options.Value.Needs(document.ContentType.Alias, drafts.LevelOf(document)),
                publishesAlone = publishing.Refusal(officer, document) is null,
                options.Value.DeadlineHours,
                hasBranch = drafts.HasBranch(document),
                languages,
                history = rows.Select(x => new
                {
                    x.Id,
                    x.SetId,
                    x.Culture,
                    state = ApprovalText.Words(x.Now),
                    steps = steps[x.Id].Select(Step),
                }),
            }
        );
    }

    private async Task<object> LanguageAsync(
        IContent document,
        string culture,
        IReadOnlyCollection<ApprovalRow> rows,
        ILookup<Guid, ApprovalStepRow> steps,
        Officer officer
    )
    {
        var open = rows.FirstOrDefault(x => x.OpenFor is not null && x.Culture == culture);
        var refusal = open is null ? null : await approvers.RefusalAsync(officer, open, document);
        return new
        {
            culture,
            name = culture == Change.Invariant ? null : culture,
            isPublic = drafts.PublicPrint(document, culture) is not null,
            isChanged = drafts.PublicPrint(document, culture) != drafts.Print(document, culture),
            differences = drafts.Differences(document, culture),
            outdated = translations.Differences(document, culture),
            // What to change, beside the words that are to be changed.
            returned = open is null
            && rows.FirstOrDefault(x => x.Culture == culture) is { Now: ApprovalState.Returned } last
                ? Step(steps[last.Id].Last())
                : null,
            open = open is null
                ? null
                : new
                {
                    open.Id,
                    open.Revision,
                    state = open.State,
                    says = ApprovalText.Words(open.Now),
                    submittedBy = officers.NameOf(open.SubmittedBy),
                    open.SubmittedAt,
                    open.Deadline,
                    open.PublishAt,
                    isMine = open.SubmittedBy == officer.Id,
                    isEnded = ApprovalFlow.Allows(open.Now) && !approvers.StillApproves(open.ApprovedBy, document),
                    mayDecide = refusal is null,
                    refusal,
                },
        };
    }

    private object Step(ApprovalStepRow step) =>
        new
        {
            action = step.Action,
            by = step.By is { } key ? officers.NameOf(key) : "Hệ thống",
            step.At,
            step.Words,
        };
}
