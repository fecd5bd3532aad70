using System.Globalization;
using Campaign.Core.Results;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Backoffice;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Reporting.Form;

/// <summary>Makes, lists and takes back the addresses of forms.</summary>
internal sealed class ReportLinks(PreviewLinks signer, CampaignClock clock, IDbContextFactory<OperationsDb> database)
{
    /// <summary>Longest life of a unit's link.</summary>
    public const int MostDays = 60;

    private const string Purpose = "result-form";

    // A working day: whoever closes the tab opens the form again from the backoffice.
    private static readonly TimeSpan OfOfficers = TimeSpan.FromHours(8);

    /// <summary>Path of a form for an officer who is signed in; it speaks for them and works for some hours.</summary>
    public string ForOfficer(string campaign, int year, ReportingUnit unit, Guid officer)
    {
        var until = clock.UtcNow.Add(OfOfficers);
        return Path(new(campaign, year, unit.Name, $"officer:{officer}", until));
    }

    /// <summary>A new link for a unit without an account.</summary>
    public async Task<(ReportLinkRow Row, string Path)> MakeAsync(
        string campaign,
        int year,
        ReportingUnit unit,
        Guid officer,
        int days,
        string? recipient,
        CancellationToken stop
    )
    {
        var row = new ReportLinkRow
        {
            Id = Guid.CreateVersion7(clock.UtcNow),
            Campaign = campaign,
            Year = year,
            Unit = unit.Name,
            MadeBy = officer,
            Recipient = recipient,
            MadeAt = clock.UtcNow,
            Until = clock.UtcNow.AddDays(days),
        };
        await using var db = await database.CreateDbContextAsync(stop);
        db.Add(row);
        await db.SaveChangesAsync(stop);
        return (row, PathOf(row));
    }

    /// <summary>The path of a link, signed anew.</summary>
    public string PathOf(ReportLinkRow row) => Path(new(row.Campaign, row.Year, row.Unit, $"link:{row.Id}", row.Until));

    /// <summary>Links of an edition that still work and whose units are written to.</summary>
    public async Task<List<ReportLinkRow>> WithRecipientsAsync(string campaign, int year, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        return await Working(db, campaign, year).Where(x => x.Recipient != null).AsNoTracking().ToListAsync(stop);
    }

    /// <summary>Whether there is such a link.</summary>
    public async Task<bool> HasRecipientsAsync(string campaign, int year, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        return await Working(db, campaign, year).AnyAsync(x => x.Recipient != null, stop);
    }

    /// <summary>A unit's links that still work, the newest first.</summary>
    public async Task<List<ReportLinkRow>> OfAsync(string campaign, int year, string unit, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        return await Working(db, campaign, year)
            .AsNoTracking()
            .Where(x => x.Unit == unit)
            .OrderByDescending(x => x.MadeAt)
            .ToListAsync(stop);
    }

    /// <summary>A link, also one that was taken back; null when there is none.</summary>
    public async Task<ReportLinkRow?> FindAsync(Guid id, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        return await db.Set<ReportLinkRow>().AsNoTracking().FirstOrDefaultAsync(x => x.Id == id, stop);
    }

    /// <summary>Takes a link back: from now on it opens nothing.</summary>
    public async Task RevokeAsync(Guid id, CancellationToken stop)
    {
        DateTimeOffset? now = clock.UtcNow;
        await using var db = await database.CreateDbContextAsync(stop);
        await db.Set<ReportLinkRow>()
            .Where(x => x.Id == id && x.RevokedAt == null)
            .ExecuteUpdateAsync(x => x.SetProperty(r => r.RevokedAt, now), stop);
    }

    /// <summary>What a token was made for, even if it has expired; null when it was changed.</summary>
    public (FormTicket Ticket, bool IsExpired)? Read(string token) =>
        signer.Read(Purpose, token) is { } signed
        && signed.Text.Split('\n') is [var campaign, var year, var unit, var by]
            ? (new(campaign, int.Parse(year, CultureInfo.InvariantCulture), unit, by, signed.Until), signed.IsExpired)
            : null;

    private IQueryable<ReportLinkRow> Working(OperationsDb db, string campaign, int year)
    {
        var now = clock.UtcNow;
        return db.Set<ReportLinkRow>()
            .Where(x => x.Campaign == campaign && x.Year == year && x.RevokedAt == null && x.Until > now);
    }

    private string Path(FormTicket ticket) =>
        FormAddress.Of(
            ticket.Campaign,
            ticket.Year,
            ticket.Unit,
            signer.Sign(
                Purpose,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{ticket.Campaign}\n{ticket.Year}\n{ticket.Unit}\n{ticket.By}"
                ),
                ticket.Until
            )
        );
}
