using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Web.Recalls;
using Campaign.Web.Storage;
using Campaign.Web.Storage.Outboxes;
using Campaign.Web.Subscriptions;
using Campaign.Web.Tests.Whole;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Recalls;

[Collection("whole")]
public sealed class LettersOnSqlite(SqliteSite site) : LetterTests<SqliteSite>(site);

[Collection("whole")]
public sealed class LettersOnPostgres(PostgresSite site) : LetterTests<PostgresSite>(site);

/// <summary>Who is written to, also when the process died right after an item was withdrawn.</summary>
public abstract class LetterTests<TSite>(TSite site) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private static readonly Guid Gone = Guid.NewGuid();

    private DateTimeOffset Now => site.Services.GetRequiredService<CampaignClock>().UtcNow;

    [Fact]
    public async Task A_recall_that_nobody_was_told_of_is_told_once_to_those_who_got_the_item_and_to_nobody_else()
    {
        var recall = Row(Gone);
        await using (var db = await DatabaseAsync())
        {
            db.AddRange(
                Mail("dai-mot@example.vn", $"{Guid.NewGuid()} {Gone}"),
                Mail("dai-mot@example.vn", $"{Gone}"),
                Mail("dai-hai@example.vn", $"{Guid.NewGuid()}"),
                // from before its items were noted: it may have held the script
                Mail("dai-ba@example.vn", null),
                recall
            );
            await db.SaveChangesAsync();
        }
        var post = site.Services.GetRequiredService<RecallPost>();
        await Task.WhenAll(post.QueueDueAsync(default), post.QueueDueAsync(default));
        await post.QueueDueAsync(default);

        await using var after = await DatabaseAsync();
        var letters = await after.Set<RecallLetter>().Where(x => x.RecallId == recall.Id).ToListAsync();
        Assert.Equal(["dai-ba@example.vn", "dai-mot@example.vn"], letters.Select(x => x.Recipient).Order());
        Assert.Equal(2, letters.Select(x => x.Code).Distinct().Count());
    }

    [Fact]
    public async Task A_station_that_got_mail_under_its_former_code_is_told_of_what_was_for_its_successor()
    {
        var recall = Row(Guid.NewGuid());
        recall.Places = "25";
        await using var db = await DatabaseAsync();
        var (former, other) = (Mail("dai-cu@example.vn", null), Mail("dai-khac@example.vn", null));
        former.Place = "vinh-phuc";
        db.AddRange(former, other, recall);
        await db.SaveChangesAsync();

        await site.Services.GetRequiredService<RecallPost>().QueueDueAsync(default);

        var letters = await db.Set<RecallLetter>().Where(x => x.RecallId == recall.Id).ToListAsync();
        Assert.Equal("dai-cu@example.vn", Assert.Single(letters).Recipient);
        // They may have held anything, also what others recall.
        db.RemoveRange(former, other);
        await db.SaveChangesAsync();
    }

    [Theory]
    [InlineData(RecallKind.Withdrawn)]
    [InlineData(RecallKind.Corrected)]
    public async Task Nobody_is_told_of_what_is_public_as_it_was(RecallKind kind)
    {
        var snapshot = site.Services.GetRequiredService<SnapshotStore>().Current;
        var recall = Row(snapshot.All<Core.Broadcast.Script>().First().Id);
        (recall.Kind, recall.AfterSeq) = (kind.ToString(), snapshot.Seq);
        await using var db = await DatabaseAsync();
        db.Add(recall);
        await db.SaveChangesAsync();

        await site.Services.GetRequiredService<RecallPost>().QueueDueAsync(default);

        Assert.Empty(await db.Set<RecallLetter>().Where(x => x.RecallId == recall.Id).ToListAsync());
    }

    private Task<OperationsDb> DatabaseAsync() =>
        site.Services.GetRequiredService<IDbContextFactory<OperationsDb>>().CreateDbContextAsync();

    private StationMessage Mail(string recipient, string? items) =>
        new()
        {
            MessageId = $"<{Guid.NewGuid():N}@campaign>",
            Recipient = recipient,
            Place = "20",
            Day = "2026-11-29",
            Items = items,
            State = MessageState.Sent,
            SentAt = Now,
            CreatedAt = Now,
            NextAttemptAt = Now,
        };

    private RecallRow Row(Guid item) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Item = item,
            Type = "script",
            Title = "Bài mẫu",
            Kind = nameof(RecallKind.Withdrawn),
            Reason = "Thử.",
            Places = "",
            PublicSince = Now.AddDays(-1),
            AfterSeq = 0,
            Day = "2026-11-29",
            MadeAt = Now,
        };
}
