using System.Net;
using System.Text.Json.Nodes;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Reporting.Reminders;
using Campaign.Web.Tests.Authority;
using Campaign.Web.Tests.Mail;
using Campaign.Web.Tests.Whole;
using MailKit.Net.Smtp;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Reporting;

[Collection("whole")]
public sealed class FailedLettersOnSqlite(FailedLettersOnSqlite.Host site)
    : FailedLetterTests<FailedLettersOnSqlite.Host>(site)
{
    public sealed class Host : MailedSite;
}

[Collection("whole")]
public sealed class FailedLettersOnPostgres(FailedLettersOnPostgres.Host site)
    : FailedLetterTests<FailedLettersOnPostgres.Host>(site)
{
    public sealed class Host : MailedSite
    {
        protected override bool OnPostgres => true;
    }
}

/// <summary>A whole site with a mail server.</summary>
public abstract class MailedSite : WholeSite, IDisposable
{
    protected MailedSite() =>
        Settings = new Dictionary<string, string?>
        {
            ["Campaign:BaseUrl"] = AddressedSite.Address,
            ["Umbraco:CMS:Global:Smtp:Host"] = "127.0.0.1",
            ["Umbraco:CMS:Global:Smtp:Port"] = $"{Server.Port}",
            ["Umbraco:CMS:Global:Smtp:From"] = "chien-dich@example.vn",
        };

    internal SmtpServer Server { get; } = new();

    protected override IReadOnlyDictionary<string, string?> Settings { get; }

    private bool _isStopped;

    /// <summary>Ends the mail server.</summary>
    public void Dispose()
    {
        if (!_isStopped)
            Server.Dispose();
        _isStopped = true;
    }

    protected override void Adjust(WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<Func<SmtpClient>>(Server.Client);
}

/// <summary>Officers learn which letters did not go out, and why, and send them again.</summary>
public abstract class FailedLetterTests<TSite>(TSite whole) : IClassFixture<TSite>
    where TSite : MailedSite
{
    private readonly ResultSite _site = new(whole);

    private ReminderMail Reminders => whole.Services.GetRequiredService<ReminderMail>();

    [Fact]
    public async Task Letters_that_could_not_be_sent_are_shown_with_the_reason_and_sent_again()
    {
        using var chief = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        using var officer = await _site.Site.SignInAsync(OfficerGroup.ProvinceOfficer);
        using var foreign = await _site.Site.SignInAsync(
            [OfficerGroup.ProvinceOfficer],
            _site.Site.Folder(AuthoritySite.Foreign)
        );
        await LinkAsync(chief, "khong-co");
        await LinkAsync(chief, "xam");
        await Reminders.SendDueAsync(default);

        var (gone, grey) = (await LetterAsync(officer, "khong-co"), await LetterAsync(officer, "xam"));
        Assert.True(gone!["isFinal"]!.GetValue<bool>());
        Assert.Contains("không tự gửi lại: 5.1.1 no such mailbox", Text(gone, "reason"), StringComparison.Ordinal);
        Assert.Contains("sẽ tự gửi lại: 4.7.1 greylisted", Text(grey!, "reason"), StringComparison.Ordinal);
        Assert.Equal(AuthoritySite.Own, Text(gone, "place"));
        Assert.Null(await LetterAsync(foreign, "khong-co"));
        Assert.Equal(HttpStatusCode.Forbidden, (await AgainAsync(foreign, gone)).Status);
        Assert.Contains("no such mailbox", (await LinksAsync(officer)).ToJsonString(), StringComparison.Ordinal);

        // The one is not tried again by itself, and says what the server says now; the other arrives.
        await Reminders.SendDueAsync(default);
        Assert.Equal(Text(gone, "at"), Text((await LetterAsync(officer, "khong-co"))!, "at"));
        var again = await AgainAsync(officer, gone);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("no such mailbox", again.Text, StringComparison.Ordinal);
        Assert.NotEqual(Text(gone, "at"), Text((await LetterAsync(officer, "khong-co"))!, "at"));
        Assert.Null(await LetterAsync(officer, "xam"));
        Assert.Single(whole.Server.Messages, x => x.Contains("xam@", StringComparison.Ordinal));

        await OfficersReminderAsync(chief, officer);
        await WithoutServerAsync(chief, officer);
    }

    // An officer whose mailbox does not exist never learns of a day; the nation sees that.
    private async Task OfficersReminderAsync(Session chief, Session officer)
    {
        var address = $"khong-co@{Guid.NewGuid():N}.example.test";
        using var unreachable = await whole.SignInAsync(
            OfficerGroup.ProvinceOfficer,
            x =>
            {
                x.DocumentStartNodes = [_site.Site.Folder(AuthoritySite.Own)];
                x.Email = address;
            }
        );
        await _site.DutyAsync(5);
        await Reminders.SendDueAsync(default);
        var letter = (await LettersAsync(chief)).Single(x => Text(x, "recipient") == address);
        Assert.Equal("Week", Text(letter, "reminder"));
        Assert.Contains(await LettersAsync(unreachable), x => Text(x, "recipient") == address);
        Assert.DoesNotContain(await LettersAsync(officer), x => Text(x, "recipient") == address);
        Assert.Equal(HttpStatusCode.Forbidden, (await AgainAsync(officer, letter)).Status);
    }

    private async Task WithoutServerAsync(Session chief, Session officer)
    {
        whole.Dispose();
        await LinkAsync(chief, "mot");
        await LinkAsync(chief, "hai");
        await Assert.ThrowsAnyAsync<Exception>(() => Reminders.SendDueAsync(default));
        foreach (var name in new[] { "mot", "hai" })
        {
            var letter = await LetterAsync(officer, name);
            Assert.StartsWith("Không gửi được qua máy chủ thư", Text(letter!, "reason"), StringComparison.Ordinal);
            Assert.False(letter!["isFinal"]!.GetValue<bool>());
        }
        // A link that was taken back is not sent any more, so it is not to be.
        var mot = (await LetterAsync(officer, "mot"))!;
        var link = (await LinksAsync(chief))["links"]!
            .AsArray()
            .Single(x => Text(x!, "recipient").StartsWith("mot@", StringComparison.Ordinal));
        await ResultSite.OkAsync(chief, "POST", $"/links/{Text(link!, "id")}/revoke", new { });
        Assert.Contains("không còn phải gửi", (await AgainAsync(officer, mot)).Text, StringComparison.Ordinal);
        Assert.Null(await LetterAsync(officer, "mot"));
    }

    private static Task<JsonNode> LinkAsync(Session officer, string name) =>
        ResultSite.OkAsync(
            officer,
            "POST",
            "/links",
            new
            {
                campaign = ResultSite.Campaign,
                year = ResultSite.Year,
                place = AuthoritySite.Own,
                recipient = $"{name}@xa-mau.example.test",
            }
        );

    private static Task<JsonNode> LinksAsync(Session officer) =>
        ResultSite.OkAsync(officer, "POST", "/links/list", ResultSite.Unit(AuthoritySite.Own));

    private static async Task<List<JsonNode>> LettersAsync(Session officer)
    {
        var list = await ResultSite.OkAsync(
            officer,
            "GET",
            $"?campaign={ResultSite.Campaign}&year={ResultSite.Year}",
            null
        );
        return [.. list["letters"]!.AsArray().Select(x => x!)];
    }

    private static async Task<JsonNode?> LetterAsync(Session officer, string name) =>
        (await LettersAsync(officer)).SingleOrDefault(x => Text(x, "recipient") == $"{name}@xa-mau.example.test");

    private static async Task<(HttpStatusCode Status, string Text)> AgainAsync(Session officer, JsonNode letter)
    {
        using var answer = await officer.SendAsync(
            "POST",
            $"{ResultSite.Desk}/letters/again",
            new { id = Text(letter, "id") }
        );
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static string Text(JsonNode node, string name) => node[name]!.ToString();
}
