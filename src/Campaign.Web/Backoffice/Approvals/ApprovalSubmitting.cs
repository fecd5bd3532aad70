using Campaign.Content.Publishing.Approval;
using Campaign.Core.Approvals;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management.Authority;
using Campaign.UmbracoHost.Management.Documents;
using Campaign.UmbracoHost.Requests;
using Campaign.Web.Approvals;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models;

namespace Campaign.Web.Backoffice.Approvals;

/// <summary>A writer submits drafts: all of them or none.</summary>
internal sealed class ApprovalSubmitting(
    ApprovalStore store,
    ApprovalDrafts drafts,
    Approvers approvers,
    IOfficerPublishing publishing,
    AccountLog log,
    IOptions<ApprovalOptions> options,
    CampaignClock clock
)
{
    private const int Most = 200;

    /// <summary>Submits.</summary>
    public async Task<IResult> SubmitAsync(HttpContext http, ApprovalSubmission sent)
    {
        var (officer, stop) = (http.Officer(), http.RequestAborted);
        var (words, wrong) = ApprovalWords.Read(sent.Words);
        if (wrong is not null)
            return Problems.Invalid(wrong);
        var deadline = sent.Deadline ?? clock.UtcNow.AddHours(options.Value.DeadlineHours);
        if (deadline <= clock.UtcNow)
            return Problems.Invalid("Hạn duyệt phải ở phía trước.");
        var chosen = new List<(IContent Document, string Culture)>();
        foreach (var named in (sent.Documents ?? []).OfType<SubmittedDocument>())
        {
            if (drafts.Find(named.Id) is not { } document)
                return Problems.NotFound();
            // Before anything of it is looked at: a refusal names nothing that the officer may not open.
            if (!publishing.May(officer, Permissions.DocumentUpdate, named.Id))
                return Problems.Forbidden(AuthorityWords.Outside);
            chosen.AddRange(sent.WithBranch ? drafts.Branch(document).SelectMany(All) : All(document, named.Culture));
        }
        chosen = [.. chosen.DistinctBy(x => (x.Document.Key, x.Culture))];
        foreach (var one in chosen)
            if (publishing.WritingRefusal(officer, one.Document, one.Culture) is { } refusal)
                return Problems.Forbidden($"«{Name(one)}»: {refusal}");
        // Of a set, what waits already goes on waiting.
        if (sent.WithBranch && chosen.Count > 0)
        {
            chosen = WithoutWaiting(chosen);
            if (chosen.Count == 0)
                return Problems.Conflict("Mọi mục có thay đổi đều đã trình và đang chờ.");
        }
        if (chosen.Count == 0)
            return Problems.Invalid("Không có gì để trình: bản nháp giống bản đang công khai.");
        if (chosen.Count > Most)
            return Problems.Invalid($"Một lần trình nhiều nhất {Most} mục; đang chọn {chosen.Count}.");
        var faults = chosen.SelectMany(x => drafts.Faults(x.Document, x.Culture).Select(y => $"{Name(x)}: {y}"));
        if (faults.Take(5).ToList() is { Count: > 0 } some)
            return Problems.Invalid($"Chưa trình được. {string.Join(" ", some)}");
        return await KeepAsync(http, officer, chosen, words, deadline, stop);
    }

    private async Task<IResult> KeepAsync(
        HttpContext http,
        Officer officer,
        List<(IContent Document, string Culture)> chosen,
        string? words,
        DateTimeOffset deadline,
        CancellationToken stop
    )
    {
        var set = Guid.CreateVersion7(clock.UtcNow);
        // Parents first; the keys keep that order.
        var rows = chosen.Select((x, i) => Row(set, i, officer, x.Document, x.Culture, deadline)).ToList();
        var told = new HashSet<Guid>();
        foreach (var (row, (document, _)) in rows.Zip(chosen))
            told.UnionWith(await approvers.OfAsync(row, document));
        try
        {
            await store.AddAsync(rows, words, new(set, ApprovalNews.Submitted, told), stop);
        }
        catch (ApprovalRefused refused)
        {
            return Problems.Conflict(refused.Message);
        }
        await log.WriteAsync(http, AccountEventKind.ApprovalChanged, $"Submit {set}: {rows.Count}");
        return Results.Ok(
            new
            {
                set,
                items = rows.Count,
                approvers = told.Count,
            }
        );
    }

    private List<(IContent Document, string Culture)> WithoutWaiting(List<(IContent Document, string Culture)> chosen)
    {
        var open = store
            .OpenOf([.. chosen.Select(x => x.Document.Key)])
            .ToDictionary(x => (x.Document, x.Culture), x => x.Print);
        return chosen.FindAll(x =>
            open.GetValueOrDefault((x.Document.Key, x.Culture)) != drafts.ApprovalPrintOf(x.Document, x.Culture)
        );
    }

    private ApprovalRow Row(
        Guid set,
        int index,
        Officer officer,
        IContent document,
        string culture,
        DateTimeOffset deadline
    ) =>
        new()
        {
            Id = Guid.CreateVersion7(clock.UtcNow.AddMilliseconds(index)),
            SetId = set,
            Document = document.Key,
            Type = document.ContentType.Alias,
            Culture = culture,
            Print = drafts.ApprovalPrintOf(document, culture),
            State = nameof(ApprovalState.Submitted),
            OpenFor = $"{document.Key:N} {culture}",
            SubmittedBy = officer.Id,
            SubmittedAt = clock.UtcNow,
            Deadline = deadline,
        };

    private IEnumerable<(IContent, string)> All(IContent document) => All(document, null);

    private IEnumerable<(IContent Document, string Culture)> All(IContent document, string? culture) =>
        drafts
            .Changed(document)
            .Where(x => culture is null || string.Equals(x, culture, StringComparison.OrdinalIgnoreCase))
            .Select(x => (document, x));

    private static string Name((IContent Document, string Culture) x) => ApprovalDrafts.NameOf(x.Document, x.Culture);
}
