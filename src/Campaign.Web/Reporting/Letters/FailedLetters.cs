using Campaign.Core.Time;
using Campaign.Web.Mail;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Reporting.Letters;

/// <summary>Keeps which letters could not be sent, and why, for officers to see.</summary>
internal sealed class FailedLetters(IDbContextFactory<OperationsDb> database, CampaignClock clock)
{
    private const int LongestAnswer = 300;

    // Nobody can be reminded of a day that long ago.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(60);

    /// <summary>Those of an edition, the latest first.</summary>
    public async Task<List<FailedLetterRow>> OfAsync(string campaign, int year, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        return await db.Set<FailedLetterRow>()
            .AsNoTracking()
            .Where(x => x.Campaign == campaign && x.Year == year)
            .OrderByDescending(x => x.At)
            .ToListAsync(stop);
    }

    /// <summary>One of them; null when it has been sent since.</summary>
    public async Task<FailedLetterRow?> FindAsync(string id, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        return await db.Set<FailedLetterRow>().AsNoTracking().FirstOrDefaultAsync(x => x.Id == id, stop);
    }

    /// <summary>Notes that a letter could not be sent.</summary>
    public async Task AddAsync(ResultLetter letter, MailOutcome outcome, string answer, CancellationToken stop)
    {
        await RemoveAsync(letter.Id, stop);
        await using var db = await database.CreateDbContextAsync(stop);
        db.Add(
            new FailedLetterRow
            {
                Id = letter.Id,
                Campaign = letter.Campaign,
                Year = letter.Year,
                Unit = letter.Unit,
                Officer = letter.Officer,
                Recipient = letter.Recipient,
                Reminder = letter.Reminder?.ToString(),
                Reason = Reason(outcome, answer.Length > LongestAnswer ? answer[..LongestAnswer] + "…" : answer),
                IsFinal = outcome == MailOutcome.Never,
                At = clock.UtcNow,
            }
        );
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // Another node failed with the same letter in this moment, and has said so.
        }
    }

    /// <summary>Forgets a letter that was sent, or is not to be sent any more.</summary>
    public async Task RemoveAsync(string id, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        await db.Set<FailedLetterRow>().Where(x => x.Id == id).ExecuteDeleteAsync(stop);
    }

    /// <summary>Forgets those of long ago.</summary>
    public async Task ForgetAsync(CancellationToken stop)
    {
        var before = clock.UtcNow - Kept;
        await using var db = await database.CreateDbContextAsync(stop);
        await db.Set<FailedLetterRow>().Where(x => x.At < before).ExecuteDeleteAsync(stop);
    }

    private static string Reason(MailOutcome outcome, string answer) =>
        outcome switch
        {
            MailOutcome.Never => $"Máy chủ thư từ chối, không tự gửi lại: {answer}",
            MailOutcome.NoServer => $"Không gửi được qua máy chủ thư, sẽ tự gửi lại: {answer}",
            _ => $"Máy chủ thư chưa nhận, sẽ tự gửi lại: {answer}",
        };
}
