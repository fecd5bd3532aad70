using System.Net;
using Campaign.Content.Projection;
using Campaign.Content.Types;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Whole;
using Umbraco.Cms.Core.Services;
using Xunit.Abstractions;

namespace Campaign.Web.Tests.Authority;

/// <summary>
/// Officers of any groups, documents of any type anywhere, addressed to anybody, and everything that can be done with
/// them, drawn from one seed and compared with the rule in a few lines.
/// </summary>
[Collection("whole")]
public sealed class AuthorityPropertyTests(SqliteSite whole, ITestOutputHelper output) : IClassFixture<SqliteSite>
{
    private const int Seed = 20211115;

    private const int Officers = 16;

    private const int Deeds = 240;

    private static readonly string[] Provinces = [AuthoritySite.Own, AuthoritySite.Foreign];

    private static readonly ItemTable[] Types =
    [
        .. RecordTypes
            .OfProduct.Tables.Find(ItemTables.ProvinceFolder)!
            .Children.Select(x => RecordTypes.OfProduct.Tables.Find(x)!)
            // What stands only below a document of its own is not made directly in a folder.
            .Where(x => x.Alias is not "target"),
    ];

    private static readonly Deed[] All =
    [
        new("publish", Permissions.DocumentPublish, "PUT", (id, _) => ($"document/{id}/publish", Now)),
        new("schedule", Permissions.DocumentPublish, "PUT", (id, _) => ($"document/{id}/publish", Later)),
        new("schedule the end", Permissions.DocumentPublish, "PUT", (id, _) => ($"document/{id}/publish", End)),
        new(
            "publish with what is below",
            Permissions.DocumentPublish,
            "PUT",
            (id, _) => ($"document/{id}/publish-with-descendants", Below)
        ),
        new("unpublish", Permissions.DocumentUnpublish, "PUT", (id, _) => ($"document/{id}/unpublish", Withdrawn)),
        new("bin", Permissions.DocumentDelete, "PUT", (id, _) => ($"document/{id}/move-to-recycle-bin", null)),
        new("move", Permissions.DocumentMove, "PUT", (id, to) => ($"document/{id}/move", AuthoritySite.Target(to)))
        {
            HasTarget = true,
        },
        new(
            "copy",
            Permissions.DocumentDuplicate,
            "POST",
            (id, to) => ($"document/{id}/copy", AuthoritySite.Target(to))
        )
        {
            HasTarget = true,
            Makes = true,
        },
        new("save", Permissions.DocumentUpdate, "PUT", (id, _) => ($"document/{id}", null)),
    ];

    private readonly AuthoritySite _site = new(whole);

    private static object Now => new { publishSchedules = new[] { new { culture = "vi-VN" } } };

    private static object Later => At(new { publishTime = TimeProvider.System.GetUtcNow().AddDays(1) });

    private static object End => At(new { unpublishTime = TimeProvider.System.GetUtcNow().AddDays(1) });

    private static object Below => new { includeUnpublishedDescendants = true, cultures = new[] { "vi-VN" } };

    private static object Withdrawn => new { cultures = new[] { "vi-VN" } };

    [Fact]
    public async Task No_officer_does_what_the_rule_does_not_allow_and_what_is_refused_changes_nothing()
    {
        var random = new Random(Seed);
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        var officers = new List<Somebody>();
        for (var i = 0; i < Officers; i++)
            officers.Add(await SomebodyAsync(random));
        var (faults, allowed, refused) = (new List<string>(), 0, 0);
        for (var number = 0; number < Deeds; number++)
        {
            var (officer, deed) = (Any(officers, random), Any(All, random));
            var thing = await ThingAsync(administrator, random);
            var target = Any(Provinces, random);
            var may = officer.May(deed, thing, target);
            var before = State(thing.Id);
            var status = await TryAsync(officer.Session, deed, thing, _site.Folder(target));
            var what = $"{number}: {officer} {deed.Name} {thing} to {target}: {status}";
            // What counts is what became of the document: taking down what is not public, say, does nothing.
            if (may)
                allowed += (int)status < 300 ? 1 : 0;
            else if (State(thing.Id) != before)
                faults.Add($"{what}, and it changed from {before} to {State(thing.Id)}");
            else if (status is HttpStatusCode.Forbidden or HttpStatusCode.NotFound)
                refused++;
            else if (deed.Makes && (int)status < 300)
                faults.Add(what);
        }
        officers.ForEach(x => x.Session.Dispose());
        output.WriteLine($"{allowed} done, {refused} refused");
        Assert.True(faults.Count == 0, $"seed {Seed}\n{string.Join('\n', faults)}");
        Assert.True(allowed > Deeds / 20, $"only {allowed} were done");
        Assert.True(refused > Deeds / 4, $"only {refused} were refused");
    }

    private async Task<Somebody> SomebodyAsync(Random random)
    {
        var groups = OfficerGroup
            .All.Where(x => x != OfficerGroup.Administrator)
            .OrderBy(_ => random.Next())
            .Take(random.Next(1, 4))
            .ToArray();
        var own = Provinces.Where(_ => random.Next(3) > 0).DefaultIfEmpty(AuthoritySite.Own).ToArray();
        return new(groups, own, await _site.SignInAsync(groups, [.. own.Select(_site.Folder)]));
    }

    private async Task<Thing> ThingAsync(Session administrator, Random random)
    {
        var (type, folder) = (Any(Types, random), Any(Provinces, random));
        if (random.Next(2) == 0)
            return await PublicAsync(administrator, random, folder);
        // A folder names nobody itself.
        var named = type.Find("places") is null || random.Next(3) > 0 ? null : Any(Provinces, random);
        var id = await AuthoritySite.CreateAsync(
            administrator,
            type.Alias,
            $"Thử {Guid.NewGuid():N}",
            _site.Folder(folder),
            named is null ? [] : [AuthoritySite.Value("places", AuthoritySite.Picked(_site.Place(named)))]
        );
        return new(id, type, folder, named);
    }

    private async Task<Thing> PublicAsync(Session administrator, Random random, string folder)
    {
        var named = random.Next(2) == 0 ? null : Any(Provinces, random);
        var id = await _site.PublishedMessageAsync(
            administrator,
            _site.Folder(folder),
            named is null ? [] : [AuthoritySite.Value("places", AuthoritySite.Picked(_site.Place(named)))]
        );
        return new(id, RecordTypes.OfProduct.Tables.Find("message")!, folder, named) { IsPublic = true };
    }

    private static async Task<HttpStatusCode> TryAsync(Session session, Deed deed, Thing thing, Guid target)
    {
        if (deed.Permission == Permissions.DocumentUpdate)
        {
            using var opened = await session.SendAsync("GET", $"document/{thing.Id}");
            if (!opened.IsSuccessStatusCode)
                return opened.StatusCode;
            using var saved = await AuthoritySite.SaveAsync(
                session,
                thing.Id,
                x => x["variants"]![0]!["name"] = $"Tên khác {Guid.NewGuid():N}"
            );
            return saved.StatusCode;
        }
        var (path, body) = deed.Request(thing.Id, target);
        using var answer = await session.SendAsync(deed.Method, path, body);
        return answer.StatusCode;
    }

    // Publishing again what is public and unchanged is open to whoever publishes the folder around it: nothing of this
    // changes.
    private string State(Guid id)
    {
        var documents = _site.Get<IContentService>();
        if (documents.GetById(id) is not { } one)
            return "gone";
        var schedule = documents.GetContentScheduleByContentId(one.Id).FullSchedule.Count;
        return $"{one.Name} {one.ParentId} {one.Trashed} {one.Published} {one.Edited} {schedule}";
    }

    private static object At(object schedule) =>
        new { publishSchedules = new[] { new { culture = "vi-VN", schedule } } };

    private static T Any<T>(IReadOnlyList<T> of, Random random) => of[random.Next(of.Count)];

    /// <summary>Something that can be done with a document.</summary>
    private sealed record Deed(
        string Name,
        string Permission,
        string Method,
        Func<Guid, Guid, (string Path, object? Body)> Request
    )
    {
        public bool HasTarget { get; init; }

        /// <summary>Whether it makes another document, so that the first stays as it was.</summary>
        public bool Makes { get; init; }
    }

    /// <summary>A document: where it lies, and the place it names.</summary>
    private sealed record Thing(Guid Id, ItemTable Type, string Folder, string? Named)
    {
        public bool IsPublic { get; init; }

        public override string ToString() =>
            $"{(IsPublic ? "public " : "")}{Type.Alias} in {Folder} naming {Named ?? "nobody"}";
    }

    private sealed record Somebody(OfficerGroup[] Groups, string[] Own, Session Session)
    {
        // The rule: one group alone grants the deed, and reaches the document and where it goes.
        public bool May(Deed deed, Thing thing, string target) =>
            Groups.Any(x =>
                x.Permissions.Contains(deed.Permission) && Reaches(x, thing, deed.HasTarget ? target : thing.Folder)
            );

        private bool Reaches(OfficerGroup group, Thing thing, string target) =>
            !group.Confined
            || (
                Own.Contains(thing.Folder)
                && Own.Contains(target)
                && Own.Contains(thing.Named ?? target)
                && !thing.Type.IsCentral
                && group.Types?.Contains(thing.Type.Alias) != false
            );

        public override string ToString() =>
            $"[{string.Join(' ', Groups.Select(x => x.Alias))}] of {string.Join(' ', Own)}";
    }
}
