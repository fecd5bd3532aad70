using System.Text.Json;
using Campaign.Content.Publishing.Approval;
using Campaign.Core.Approvals;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Management.Documents;
using Campaign.UmbracoHost.Requests;
using Campaign.Web.Approvals;
using Campaign.Web.Authority;
using Campaign.Web.Http.Answers;
using Campaign.Web.Items;
using Campaign.Web.Recalls;
using Campaign.Web.Storage;
using Umbraco.Cms.Core.Models;

namespace Campaign.Web.Backoffice.Recalls;

/// <summary>
/// An officer asks where an item is now, takes it back or corrects it, and with that tells everybody who may hold a
/// copy.
/// </summary>
internal sealed class RecallDesk(
    SnapshotStore store,
    CampaignClock clock,
    ItemKinds kinds,
    ItemTrails trails,
    RecallStore recalls,
    RecallPost post,
    ApprovalStore approvals,
    ApprovalDrafts drafts,
    IOfficerPublishing publishing,
    OfficerPlaces places,
    AccountLog log
)
{
    private const string NotPublic =
        "Mục này không công khai nên không có gì để thu hồi. Nếu nó đã được gỡ mà chưa báo cho ai, "
        + "hãy công khai lại rồi thu hồi.";

    /// <summary>Where an item is now.</summary>
    public async Task<IResult> FindAsync(HttpContext http, Guid id)
    {
        if (Question(id) is not { } question)
            return Results.Ok(new { isPublic = false, says = Told(id) ?? NotPublic });
        if (!Decides(http, question.Item))
            return Results.Ok(new { isPublic = false, says = OfficerPlaces.Outside });
        var item = question.Item;
        return Results.Ok(
            new
            {
                isPublic = true,
                item.Title,
                kind = kinds[item.Type].Names.Vietnamese,
                channels = await trails.FindAsync(question, http.RequestAborted),
            }
        );
    }

    /// <summary>Takes an item back.</summary>
    public async Task<IResult> WithdrawAsync(HttpContext http, Guid id, RecallWords sent)
    {
        var words = sent.Clean();
        if (words.FaultOfWithdrawal is { } fault)
            return Problems.Invalid(fault);
        return await TellAsync(http, id, RecallKind.Withdrawn, words, () => publishing.WithdrawAsync(http, id));
    }

    /// <summary>Publishes the draft, and says what was wrong before.</summary>
    public async Task<IResult> CorrectAsync(HttpContext http, Guid id, RecallWords sent)
    {
        var words = sent.Clean();
        if (words.FaultOfCorrection is { } fault)
            return Problems.Invalid(fault);
        return await TellAsync(
            http,
            id,
            RecallKind.Corrected,
            words,
            () =>
                words.Prints is { } prints
                    ? publishing.PublishAsync(http, id, [.. prints.Keys], x => Other(x, prints))
                    : publishing.PublishAsync(http, id, Approved(id))
        );
    }

    // What was approved in other languages goes out with it, or they would go on saying what was wrong.
    private HashSet<string> Approved(Guid id) =>
        [
            CampaignSnapshot.DefaultLanguage,
            .. approvals
                .OpenOf([id])
                .Where(x => ApprovalFlow.Allows(x.Now) && store.Current.Find(id, x.Culture) is not null)
                .Select(x => x.Culture),
        ];

    // Whoever has just recalled it must not read that it was never told.
    private string? Told(Guid id) =>
        store.Current.Notices.Last(id) is { Kind: RecallKind.Withdrawn } notice && notice.HoldsIn(store.Current)
            ? $"{notice.Text} Xem ai đã nhận ở thẻ «Thu hồi» ngoài trang đầu phần Nội dung."
            : null;

    // A language left out would go on saying what was wrong.
    private string? Other(IContent draft, IReadOnlyDictionary<string, string> meant)
    {
        var now = drafts.PrintsOfPublic(draft);
        return now.Count == meant.Count && now.All(x => meant.GetValueOrDefault(x.Key) == x.Value)
            ? null
            : "Bản nháp vừa đổi, hoặc một ngôn ngữ vừa được công bố hay gỡ: hãy mở mục, xem lại rồi công bố.";
    }

    private async Task<IResult> TellAsync(
        HttpContext http,
        Guid id,
        RecallKind kind,
        RecallWords words,
        Func<Task<IResult?>> act
    )
    {
        if (Question(id) is not { } question)
            return Problems.Invalid(NotPublic);
        var row = Row(question, kind, words, http.Officer().Id);
        // The words first: whoever sees that it is gone must see why. Until it is gone they say nothing.
        await recalls.AddAsync(row, CancellationToken.None);
        IResult? refusal;
        try
        {
            refusal = await act();
        }
        catch
        {
            await recalls.DropAsync(row.Id);
            throw;
        }
        if (refusal is not null)
        {
            await recalls.DropAsync(row.Id);
            return refusal;
        }
        // From here on it is done: a client that went away stops nothing.
        var parts = await trails.FindAsync(question, CancellationToken.None);
        await recalls.KeepTrailAsync(row.Id, JsonSerializer.Serialize(parts, Answer.JsonOptions), default);
        await log.WriteAsync(http, AccountEventKind.Recalled, $"{kind} {row.Type} {id}: recall {row.Id}");
        await FollowedAsync(question.Snapshot.Seq);
        return Results.Ok(
            new
            {
                row.Id,
                letters = await post.QueueDueAsync(default),
                channels = parts,
            }
        );
    }

    // Letters go out once readers see it; the job sends them if that takes long.
    private async Task FollowedAsync(long seq)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await ((Task)store.NewerThanAsync(seq, patience.Token)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private RecallRow Row(TrailQuestion question, RecallKind kind, RecallWords words, Guid officer)
    {
        var (item, now) = (question.Item, clock.UtcNow);
        // Stations read the title. One that gives away a shelter must not go out once more.
        var isSafe = !LocationFinder.GivesAwayShelter(item.Title);
        return new()
        {
            Id = Guid.CreateVersion7(now),
            Item = item.Id,
            Type = item.Type.Name,
            Title = isSafe ? item.Title : kinds[item.Type].Names.Vietnamese,
            Kind = kind.ToString(),
            Reason = words.Reason ?? "",
            Was = kind == RecallKind.Corrected ? words.Was : null,
            Now = kind == RecallKind.Corrected ? words.Now : null,
            Places = string.Join(' ', item.Header.Places),
            PublicSince = item.Header.PublishedAt,
            AfterSeq = question.Snapshot.Seq,
            Day = StoredDay.Text(clock.Today),
            MadeBy = officer,
            MadeAt = now,
        };
    }

    private TrailQuestion? Question(Guid id)
    {
        var snapshot = store.Current;
        return snapshot.Find(id, CampaignSnapshot.DefaultLanguage) is { } item
            ? new(snapshot, item, clock.Today)
            : null;
    }

    // Who got it by mail, and with which key, is for those who may take it back.
    private bool Decides(HttpContext http, PublishedItem item)
    {
        var mine = places.Of(http.Officer(), Permissions.DocumentUnpublish);
        return item.Header.Places.IsEmpty ? mine(null) : item.Header.Places.All(mine);
    }
}
