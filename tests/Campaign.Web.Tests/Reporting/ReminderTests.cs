using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Reporting.Reminders;
using Campaign.Web.Settings;
using Campaign.Web.Tests.Authority;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Campaign.Web.Tests.Reporting;

/// <summary>A whole site that knows its own address.</summary>
public sealed class AddressedSite : WholeSite
{
    public const string Address = "http://chien-dich.example.vn";

    protected override IReadOnlyDictionary<string, string?> Settings { get; } =
        new Dictionary<string, string?> { ["Campaign:BaseUrl"] = Address };
}

/// <summary>The same on PostgreSQL.</summary>
public sealed class AddressedPostgresSite : WholeSite
{
    protected override bool OnPostgres => true;

    protected override IReadOnlyDictionary<string, string?> Settings { get; } =
        new Dictionary<string, string?> { ["Campaign:BaseUrl"] = AddressedSite.Address };
}

[Collection("whole")]
public sealed class ReminderOnSqlite(AddressedSite site) : ReminderTests<AddressedSite>(site);

[Collection("whole")]
public sealed class ReminderOnPostgres(AddressedPostgresSite site) : ReminderTests<AddressedPostgresSite>(site);

/// <summary>Who has not reported is written to, once of each thing.</summary>
public abstract class ReminderTests<TSite>(TSite whole) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private readonly ResultSite _site = new(whole);

    [Fact]
    public async Task Officers_of_the_province_and_a_unit_with_an_address_are_reminded_until_it_has_reported()
    {
        var (place, other) = (AuthoritySite.Own, _site.Province(1));
        using var officer = await _site.Site.SignInAsync(OfficerGroup.ProvinceOfficer);
        using var foreign = await _site.Site.SignInAsync(
            [OfficerGroup.ProvinceOfficer],
            _site.Site.Folder(AuthoritySite.Foreign)
        );
        await _site.AcceptAsync(other, ResultSite.Year);
        await _site.DutyAsync(5);
        var unit = $"{Guid.NewGuid():N}@example.test";
        using var chief = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        foreach (var at in new[] { place, other })
            await ResultSite.OkAsync(
                chief,
                "POST",
                "/links",
                new
                {
                    campaign = ResultSite.Campaign,
                    year = ResultSite.Year,
                    place = at,
                    recipient = unit,
                }
            );
        var mail = whole.Services.GetRequiredService<ReminderMail>();
        await mail.SendDueAsync(default);
        await mail.SendDueAsync(default);

        var own = await UserAsync(officer);
        var letter = Assert.Single(To(own));
        Assert.Contains("sắp đến hạn", letter.Subject, StringComparison.Ordinal);
        Assert.Contains($"- {NameOf(place)}", letter.TextBody!, StringComparison.Ordinal);
        Assert.DoesNotContain(
            $"- {NameOf(other)}\n",
            letter.TextBody!.ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
        Assert.Empty(To(await UserAsync(foreign)));

        var first = Assert.Single(To(unit));
        var url = first
            .TextBody!.Split('\n')
            .Single(x => x.StartsWith(AddressedSite.Address, StringComparison.Ordinal));
        using var form = await whole.Http.GetAsync(new Uri(url.Trim()).PathAndQuery);
        Assert.True(form.IsSuccessStatusCode);
    }

    private string NameOf(string place) => _site.Site.Snapshot.Places.Find(place)!.Latest.FullName;

    private static async Task<string> UserAsync(Testing.Backoffice.Session session) =>
        (await session.GetAsync("user/current"))["email"]!.GetValue<string>();

    private List<MimeMessage> To(string address)
    {
        var data = whole.Services.GetRequiredService<IOptions<CampaignOptions>>().Value.DataPath;
        return
        [
            .. Directory
                .GetFiles(Path.Combine(data, "mail-drop"), "*.eml")
                .Select(x => MimeMessage.Load(x))
                .Where(x => x.To.Mailboxes.Any(m => m.Address == address)),
        ];
    }
}
