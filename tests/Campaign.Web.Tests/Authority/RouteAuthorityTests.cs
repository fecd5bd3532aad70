using System.Net;
using Campaign.Core.Time;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Api;
using Campaign.Web.Tests.Approvals;
using Campaign.Web.Tests.Whole;
using Script = Campaign.Core.Broadcast.Script;

namespace Campaign.Web.Tests.Authority;

/// <summary>
/// Who gets through each route of the backoffice: every group, and the pairs of groups whose limits differ.
/// </summary>
[Collection("whole")]
public sealed class RouteAuthorityTests(SqliteSite whole) : IClassFixture<SqliteSite>
{
    private static readonly OfficerGroup[][] Groups =
    [
        .. OfficerGroup.All.Select(x => new[] { x }),
        [OfficerGroup.ProvinceOfficer, OfficerGroup.Translator],
        [OfficerGroup.ProvinceOfficer, OfficerGroup.Writer],
    ];

    private readonly AuthoritySite _site = new(whole);

    [Fact]
    public async Task Every_route_of_the_product_answers_nobody_and_each_group_as_the_matrix_says()
    {
        using var nobody = new Session(whole.Http.BaseAddress!.ToString());
        var lines = new List<string> { $"{"", -93} nobody {string.Join(' ', Groups.Select(Name))}" };
        var routes = OfficerRoute.All(whole).Where(x => x.IsOurs).ToList();
        var answers = routes.ToDictionary(x => x, _ => new List<string>());
        foreach (var route in routes)
            answers[route].Add(await AnswerAsync(nobody, route));
        foreach (var groups in Groups)
        {
            using var officer = await _site.SignInAsync(groups);
            foreach (var route in routes)
                answers[route].Add(await AnswerAsync(officer, route));
        }
        lines.AddRange(
            routes.Select(x => $"{x.Method, -6} {x.Path, -62} {x.Permission, -23} {string.Join(' ', answers[x])}")
        );
        Approved.Equal("tests/Campaign.Web.Tests/Authority/route-matrix.txt", string.Join('\n', lines) + "\n");
    }

    [Fact]
    public async Task Two_groups_open_what_either_opens_and_no_other_route()
    {
        var routes = OfficerRoute.All(whole).Where(x => !x.IsOurs).ToList();
        Assert.True(routes.Count > 100);
        foreach (var groups in Groups.Where(x => x.Length > 1))
        {
            using var both = await _site.SignInAsync(groups);
            using var one = await _site.SignInAsync(groups[0]);
            using var other = await _site.SignInAsync(groups[1]);
            foreach (var route in routes)
            {
                var either = new[] { await AnswerAsync(one, route), await AnswerAsync(other, route) };
                var expected = either.Contains("yes") ? "yes" : either[0];
                Assert.Equal($"{route} {expected}", $"{route} {await AnswerAsync(both, route)}");
            }
        }
    }

    [Fact]
    public async Task Whoever_names_a_place_that_is_not_theirs_is_refused_on_every_route_and_with_their_own_is_not()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        var approvals = new ApprovalSite(whole);
        var communes = new Dictionary<string, string>
        {
            [AuthoritySite.Own] = (await approvals.CommuneAsync(administrator, "90021")).Ref,
            [AuthoritySite.Foreign] = (await approvals.CommuneAsync(administrator, "90022", AuthoritySite.Foreign)).Ref,
        };
        var named = OfficerRoute.All(whole).Where(x => x.IsOurs && x.NamesPlace).ToList();
        Assert.Equal(named.Select(x => $"{x}").Order(), Asked.Keys.Concat(NotByPlace).Order());
        foreach (var groups in Groups)
        {
            using var session = await _site.SignInAsync(groups);
            var officer = new Officer { GroupAliases = [.. groups.Select(x => x.Alias)], ContentLanguages = ["en-US"] };
            foreach (var route in named.Where(x => Asked.ContainsKey($"{x}") && officer.May(x.Permission)))
            foreach (var (place, commune) in communes)
            {
                var (path, body) = Asked[$"{route}"](_site, place, commune);
                using var answer = await session.SendAsync(route.Method, path, body);
                Assert.True(
                    (answer.StatusCode == HttpStatusCode.Forbidden) == !Covers(officer, route.Permission, place),
                    $"{string.Join('+', groups.Select(x => x.Alias))} {route} {place}: "
                        + $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"
                );
            }
        }
    }

    // What the first answers with is public; the second says by its number which station it means, not by a place.
    private static readonly string[] NotByPlace =
    [
        "GET campaign/bulletins/offer",
        "PUT campaign/broadcast/stations/{id:guid}",
    ];

    private static readonly Dictionary<string, Func<AuthoritySite, string, string, (string Path, object? Body)>> Asked =
        new()
        {
            ["GET campaign/broadcast/programme"] = (site, place, _) =>
                ($"campaign/broadcast/programme?place={place}&date={Today(site)}", null),
            ["POST campaign/broadcast/edits"] = (site, place, _) =>
                (
                    "campaign/broadcast/edits",
                    new
                    {
                        place,
                        kind = "Pin",
                        scripts = new[] { NationalScript(site) },
                        from = Today(site),
                        until = Today(site),
                    }
                ),
            ["POST campaign/broadcast/scripts/{script:guid}/acknowledgements"] = (site, _, commune) =>
                ($"campaign/broadcast/scripts/{NationalScript(site)}/acknowledgements", new { place = commune }),
            ["POST campaign/broadcast/scripts/{script:guid}/airings"] = (site, _, commune) =>
                ($"campaign/broadcast/scripts/{NationalScript(site)}/airings", new { place = commune, times = 1 }),
            ["POST campaign/broadcast/keys"] = (_, place, _) =>
                ("campaign/broadcast/keys", new { name = "", places = new[] { place } }),
            ["POST campaign/broadcast/stations"] = (_, place, _) =>
                ("campaign/broadcast/stations", new { place, at = "04:30" }),
            ["POST campaign/results/open"] = (_, place, _) => ("campaign/results/open", Unit(place)),
            ["POST campaign/results/form"] = (_, place, _) => ("campaign/results/form", Unit(place)),
            ["POST campaign/results/links"] = (_, place, _) => ("campaign/results/links", Unit(place)),
            ["POST campaign/results/links/list"] = (_, place, _) => ("campaign/results/links/list", Unit(place)),
            ["POST campaign/results/paper"] = (_, place, _) => ("campaign/results/paper", Unit(place)),
        };

    // The rule in one line: each group's right ends where the group's limits do, and languages are no places.
    private static bool Covers(Officer officer, string permission, string place) =>
        officer.IsCentral(permission)
        || (permission != Permissions.DocumentUpdate && officer.Translates(permission))
        || (officer.IsLocal(permission) && place == AuthoritySite.Own);

    private static Guid NationalScript(AuthoritySite site) =>
        site.Snapshot.All<Script>().First(x => x.Header.Places.IsEmpty).Id;

    private static string Today(AuthoritySite site) => $"{site.Get<CampaignClock>().Today:yyyy-MM-dd}";

    private static object Unit(string place) =>
        new
        {
            campaign = "thang-hanh-dong",
            year = 2025,
            place,
        };

    private static string Name(OfficerGroup[] groups) => string.Join('+', groups.Select(x => x.Alias));

    private static async Task<string> AnswerAsync(Session session, OfficerRoute route)
    {
        using var answer = await session.SendAsync(
            route.Method,
            route.Nowhere(),
            route.Method is "GET" or "DELETE" ? null : new { }
        );
        return answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized => "401",
            HttpStatusCode.Forbidden => "403",
            >= HttpStatusCode.InternalServerError => $"{(int)answer.StatusCode}!",
            _ => "yes",
        };
    }
}
