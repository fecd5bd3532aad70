using Campaign.Core.Broadcast;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Recalls;
using Campaign.Web.Storage.Outboxes;
using Campaign.Web.Subscriptions;
using Campaign.Web.Tests.Authority;
using Campaign.Web.Tests.Backoffice.Recalls;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Tests.Whole.Secrecy;

/// <summary>Recalls: who was written to, and what their answers are known by; what the second step rests on.</summary>
internal sealed partial class Planter
{
    private async Task PlantRecallAsync()
    {
        var recalls = new RecallSite(whole);
        using var chief = await SignInAsync(OfficerGroup.ChiefEditor);
        var script = Snapshot.All<Script>().OrderBy(x => x.Id).Last();
        var station = $"{Secrets.Word("address of a station that is told of a recall")}@example.test";
        Assert.Null(await recalls.Get<Stations>().AddAsync(AuthoritySite.Own, station, new TimeOnly(0, 0)));
        await recalls.Get<StationOutbox>().QueueDueAsync(default);
        await using var db = await recalls.DatabaseAsync();
        // No mail server listens here: as if it had been sent, with the script in it.
        await db.Set<StationMessage>()
            .Where(x => x.Recipient == station)
            .ExecuteUpdateAsync(x =>
                x.SetProperty(r => r.State, MessageState.Sent)
                    .SetProperty(r => r.SentAt, recalls.Get<TimeProvider>().GetUtcNow())
                    .SetProperty(r => r.Items, $"{script.Id}")
            );
        await RecallSite.RecallAsync(chief, script.Id, $"Số điện thoại sai, {Control}.");
        await recalls.Get<RecallPost>().QueueDueAsync(default);
        await recalls.Get<RecallPost>().SendDueAsync(default);
        foreach (var letter in await db.Set<RecallLetter>().AsNoTracking().ToListAsync())
            Secrets.Keep("code of a letter about a recall", letter.Code);
        Assert.Contains(Secrets.All, x => x.Where == "code of a letter about a recall");
        Closest.Add(script.Id);
    }

    private async Task PlantSecondStepAsync()
    {
        using var writer = await SignInAsync(OfficerGroup.Writer);
        const string path = "user/current/2fa/TOTP";
        var secret = (await writer.GetAsync(path))["secret"]!.GetValue<string>();
        Secrets.Keep("secret of a second step", secret);
        using var on = await writer.SendAsync("POST", path, new { code = Totp.Now(secret), secret });
        Assert.True(on.IsSuccessStatusCode, await on.Content.ReadAsStringAsync());
        foreach (var code in on.Headers.GetValues("X-Campaign-Recovery-Codes").Single().Split(','))
            Secrets.Keep("code that replaces the phone once", code);
    }
}
