using System.Security.Cryptography;
using System.Text.Json;
using Campaign.Core.Campaigns;
using Campaign.Core.Organisations;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.Core.Time;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Problems;
using Campaign.Web.Keys;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Reporting;

/// <summary>Checks a report that a province's own system sends, and hands it in.</summary>
internal sealed class ReportIntake(
    SnapshotStore snapshots,
    CampaignClock clock,
    ReportStore store,
    IDbContextFactory<OperationsDb> database
)
{
    /// <summary>Takes a report; whether it is new.</summary>
    /// <exception cref="ProblemException">
    /// A field cannot be used, somebody else has filled in the report, or the key was used for another one.
    /// </exception>
    public async Task<(ReportTaken Taken, bool IsNew)> TakeAsync(
        ReportWords words,
        CallerKey key,
        string idempotencyKey,
        CancellationToken stop
    )
    {
        var facts = Facts(words, key);
        if ((words.Content ?? new(null, null, null)).Read(out var unreadable) is not { } content)
            throw ProblemException.Field($"content.{unreadable!.Value.Field}", unreadable.Value.Message);
        if (facts.Wrong(content, words.Confirmed) is { } wrong)
            throw ProblemException.Field(
                wrong.Figure is { } figure
                    ? $"content.figures {ContentWords.Name(figure)}"
                    : $"content.narrative.{wrong.Field}",
                wrong.Message
            );
        var request = new ReportRequest
        {
            Id = Guid.CreateVersion7(clock.UtcNow),
            OwnerId = key.OwnerId,
            IdempotencyKey = idempotencyKey,
            Digest = Convert.ToHexStringLower(
                SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(words, Answer.JsonOptions))
            ),
            ReceivedAt = clock.UtcNow,
        };
        if (await EarlierAsync(request, stop) is { } earlier)
            return (ReportTaken.Of((await store.FindAsync(earlier, stop))!), false);
        var report = await HandInAsync(words, content, facts, $"key:{key.Prefix}", stop);
        request.ReportId = report.Id;
        await KeepAsync(request, stop);
        return (ReportTaken.Of(report), true);
    }

    private ReportingUnitFacts Facts(ReportWords words, CallerKey key)
    {
        var snapshot = snapshots.Current;
        var edition =
            snapshot.All<Edition>().FirstOrDefault(x => x.Header.Campaign == words.Campaign && x.Year == words.Edition)
            ?? throw ProblemException.Field("edition", $"{words.Campaign} has no edition {words.Edition}.");
        if (words.Place is null == words.Organisation is null)
            throw ProblemException.Field("place", "give either place or organisation.");
        var unit =
            words.Organisation is not { } body ? new ReportingUnit(words.Place, null)
            : snapshot.Find<Organisation>(body) is { } organisation ? ReportingUnit.Of(organisation)
            : throw ProblemException.Field("organisation", $"there is no organisation {body}.");
        if (unit.Place is null || !key.Covers(snapshot.Places, unit.Place, edition.End))
            throw new ProblemException(
                ProblemType.Forbidden,
                $"The key {key.Prefix} is not for the place {unit.Place ?? "VN"}."
            );
        return snapshot.WhyNot(unit, edition) is { } why
            ? throw ProblemException.Field("place", why)
            : ReportingUnitFacts.Of(snapshot, edition, unit);
    }

    // Said again after an answer was lost, it is handed in already: nothing happens twice.
    private async Task<StoredReport> HandInAsync(
        ReportWords words,
        ReportContent content,
        ReportingUnitFacts facts,
        string by,
        CancellationToken stop
    )
    {
        var report = await store.OpenAsync(words.Campaign!, facts.Edition.Year, facts.Unit, by, stop);
        var isSaid = content.Equals(report.Report.Content);
        var isOpen = report.Report.State is ReportState.Draft or ReportState.Returned;
        if (isSaid && !isOpen)
            return report;
        var isUntouched = report.Revision == 1 && report.Report.Version == 1;
        if (!isOpen || (!isSaid && !isUntouched && words.Revision != report.Revision))
            throw Conflict(report);
        try
        {
            var saving = await store.SaveAsync(report.Id, report.Revision, content, by, stop);
            return saving.Conflicts.IsEmpty
                ? await store.ActAsync(report.Id, saving.Now.Revision, ReportAction.Submit, null, by, stop)
                : throw Conflict(saving.Now);
        }
        catch (ReportStepRefused refused)
        {
            throw Conflict(refused.Now);
        }
    }

    private static ProblemException Conflict(StoredReport now) =>
        new(
            ProblemType.Conflict,
            "The report is handed in already, or somebody has filled it in: look at it, then send its revision."
        )
        {
            Members = new ReportAsItIs(ReportTaken.Of(now).State, now.Revision, ContentWords.Of(now.Report.Content)),
        };

    private async Task<Guid?> EarlierAsync(ReportRequest request, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var earlier = await db.Set<ReportRequest>()
            .AsNoTracking()
            .FirstOrDefaultAsync(x => x.OwnerId == request.OwnerId && x.IdempotencyKey == request.IdempotencyKey, stop);
        return earlier is null ? null
            : earlier.Digest == request.Digest ? earlier.ReportId
            : throw new ProblemException(ProblemType.Conflict, "This Idempotency-Key was used for another report.");
    }

    private async Task KeepAsync(ReportRequest request, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        db.Add(request);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // The same request came in twice at once; the other one is in the table.
            if (await EarlierAsync(request, stop) is null)
                throw;
        }
    }
}
