using System.Net;
using Campaign.Content.Projection;
using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Whole;

namespace Campaign.Web.Tests.Authority;

[Collection("whole")]
public sealed class AddressesOnSqlite(SqliteSite site) : AddressTests<SqliteSite>(site);

[Collection("whole")]
public sealed class AddressesOnPostgres(PostgresSite site) : AddressTests<PostgresSite>(site);

/// <summary>
/// All types × groups × fields that name places, taken from the type tables, so that a new type is covered at once.
/// </summary>
public abstract class AddressTests<TSite>(TSite whole) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private static readonly OfficerGroup[] Central =
    [
        OfficerGroup.Administrator,
        OfficerGroup.ChiefEditor,
        OfficerGroup.Writer,
    ];

    private readonly AuthoritySite _site = new(whole);

    private static List<(ItemTable Type, Field Field)> Naming { get; } =
    [.. RecordTypes.OfProduct.Tables.All.SelectMany(x => x.AllFields.Where(NamesPlaces).Select(y => (x, y)))];

    private static bool NamesPlaces(Field one) =>
        (one.Kind is ReferenceKind { Types: var types } && types.Contains("place"))
        || (one.Kind is RowsKind { Columns: var columns } && columns.Any(x => x.Form == ColumnForm.Place));

    [Fact]
    public async Task Only_officers_who_decide_for_a_place_may_name_it_in_any_type_field_or_group()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        var walked = 0;
        foreach (var group in OfficerGroup.All)
        {
            using var session = await _site.SignInAsync(group);
            foreach (var (type, field) in Naming)
            {
                if (await ParentAsync(administrator, type) is not { } parent)
                    continue;
                var own = await TryAsync(session, type, field, parent, AuthoritySite.Own);
                var foreign = await TryAsync(session, type, field, parent, AuthoritySite.Foreign);
                var what = $"{group.Alias} {type.Alias}.{field.Alias}";
                Assert.True(own.Status == Expected(group, type, isOwn: true), $"{what}: {own}");
                Assert.True(foreign.Status == Expected(group, type, isOwn: false), $"{what}: {foreign}");
                if (group == OfficerGroup.ProvinceOfficer)
                    Assert.Contains(
                        type.IsCentral ? type.Name : "Thành phố Hà Nội",
                        foreign.Text,
                        StringComparison.Ordinal
                    );
                walked++;
            }
        }
        Assert.True(walked >= OfficerGroup.All.Count * 15, $"{walked}");
    }

    [Fact]
    public async Task Nothing_that_names_a_foreign_place_can_be_published_by_any_route()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var open = new List<string>();
        foreach (var (type, field) in Naming)
        {
            if (await ParentAsync(administrator, type) is not { } parent)
                continue;
            var id = await MakeAsync(administrator, type, field, parent, AuthoritySite.Foreign);
            foreach (var (method, path, body) in Ways(type, id))
                await RefusedAsync(officer, $"{type.Alias}.{field.Alias}", method, path, body, open);
            using (var saved = await AuthoritySite.SaveAsync(officer, id, x => x["variants"]![0]!["name"] = "Tên khác"))
                if (saved.StatusCode != HttpStatusCode.Forbidden)
                    open.Add($"{type.Alias}.{field.Alias} save: {saved.StatusCode}");
            (await administrator.SendAsync("PUT", $"document/{id}/move-to-recycle-bin"))
                .EnsureSuccessStatusCode()
                .Dispose();
            await RefusedAsync(
                officer,
                $"{type.Alias}.{field.Alias}",
                "PUT",
                $"recycle-bin/document/{id}/restore",
                AuthoritySite.Target(parent),
                open
            );
        }
        Assert.Empty(open);
    }

    [Fact]
    public async Task A_document_that_names_a_foreign_place_cannot_be_moved_or_copied_within_ones_own_folder()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var ngan = await AuthoritySite.CreateAsync(
            administrator,
            ItemTables.Folder,
            "Ngăn của tỉnh",
            _site.Folder(AuthoritySite.Own)
        );
        var (open, closed, moved) = (new List<string>(), new List<string>(), 0);
        foreach (var (type, field) in Naming.Where(x => !x.Type.IsCentral))
        {
            if (await ParentAsync(administrator, type) is not { } parent)
                continue;
            // A type that may not be in a folder is moved to another parent of its kind.
            var other = RecordTypes.OfProduct.Tables.Find(ItemTables.Folder)!.Children.Contains(type.Alias)
                ? ngan
                : (await ParentAsync(administrator, type))!.Value;
            var (target, isMovable) = (AuthoritySite.Target(other), other != parent);
            var what = $"{type.Alias}.{field.Alias}";
            var foreign = await MakeAsync(administrator, type, field, parent, AuthoritySite.Foreign);
            await RefusedAsync(officer, what, "POST", $"document/{foreign}/copy", target, open);
            if (isMovable)
                await RefusedAsync(officer, what, "PUT", $"document/{foreign}/move", target, open);
            // The same with one's own place is allowed, which proves that the place is the reason for the refusal.
            var own = await MakeAsync(administrator, type, field, parent, AuthoritySite.Own);
            await AllowedAsync(officer, what, "POST", $"document/{own}/copy", target, closed);
            if (isMovable)
                await AllowedAsync(officer, what, "PUT", $"document/{own}/move", target, closed);
            moved += isMovable ? 1 : 0;
        }
        Assert.Empty(open);
        Assert.Empty(closed);
        Assert.NotEqual(0, moved);
    }

    [Fact]
    public async Task A_version_that_named_a_foreign_place_cannot_be_restored()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var id = await _site.PublishedMessageAsync(
            administrator,
            _site.Folder(AuthoritySite.Own),
            AuthoritySite.Value("places", AuthoritySite.Picked(_site.Place(AuthoritySite.Foreign)))
        );
        (await AuthoritySite.SaveAsync(administrator, id, x => AuthoritySite.Put(x, "places", null)))
            .EnsureSuccessStatusCode()
            .Dispose();
        (await AuthoritySite.PublishAsync(administrator, id)).EnsureSuccessStatusCode().Dispose();
        (await AuthoritySite.SaveAsync(officer, id, x => x["variants"]![0]!["name"] = "Của tỉnh"))
            .EnsureSuccessStatusCode()
            .Dispose();

        var versions = (await officer.GetAsync($"document-version?documentId={id}&culture=vi-VN"))["items"]!.AsArray();
        var answers = new List<HttpStatusCode>();
        foreach (var version in versions)
        {
            using var answer = await officer.SendAsync("POST", $"document-version/{version!["id"]}/rollback?culture=*");
            answers.Add(answer.StatusCode);
        }

        Assert.Contains(HttpStatusCode.Forbidden, answers);
        Assert.DoesNotContain(
            "umb://document",
            (await officer.GetAsync($"document/{id}")).ToJsonString(),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            $"{_site.Place(AuthoritySite.Foreign)}",
            (await officer.GetAsync($"document/{id}")).ToJsonString(),
            StringComparison.Ordinal
        );
    }

    private static IEnumerable<(string, string, object?)> Ways(ItemTable type, Guid id)
    {
        var culture = type.Varies ? "vi-VN" : null;
        var soon = TimeProvider.System.GetUtcNow().AddDays(1);
        yield return ("PUT", $"document/{id}/publish", new { publishSchedules = new[] { new { culture } } });
        yield return (
            "PUT",
            $"document/{id}/publish",
            new { publishSchedules = new[] { new { culture, schedule = new { publishTime = soon } } } }
        );
        yield return (
            "PUT",
            $"document/{id}/publish-with-descendants",
            new { includeUnpublishedDescendants = true, cultures = new[] { culture ?? "*" } }
        );
    }

    private static async Task RefusedAsync(
        Session officer,
        string what,
        string method,
        string path,
        object? body,
        List<string> open
    )
    {
        using var answer = await officer.SendAsync(method, path, body);
        if (answer.StatusCode != HttpStatusCode.Forbidden)
            open.Add($"{what} {method} {path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    private static async Task AllowedAsync(
        Session officer,
        string what,
        string method,
        string path,
        object? body,
        List<string> closed
    )
    {
        using var answer = await officer.SendAsync(method, path, body);
        if (!answer.IsSuccessStatusCode)
            closed.Add($"{what} {method} {path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    private static HttpStatusCode Expected(OfficerGroup group, ItemTable type, bool isOwn) =>
        Central.Contains(group) ? HttpStatusCode.Created
        : group == OfficerGroup.ProvinceOfficer && isOwn && !type.IsCentral ? HttpStatusCode.Created
        : group == OfficerGroup.CommuneOfficer && isOwn && group.Types!.Contains(type.Alias) ? HttpStatusCode.Created
        : HttpStatusCode.Forbidden;

    private async Task<(HttpStatusCode Status, string Text)> TryAsync(
        Session session,
        ItemTable type,
        Field field,
        Guid parent,
        string code
    )
    {
        var culture = field.Varies && type.Varies ? "vi-VN" : null;
        var body = AuthoritySite.New(
            Guid.NewGuid(),
            type.Alias,
            $"Thử {Guid.NewGuid():N}",
            parent,
            AuthoritySite.Value(field.Alias, _site.Naming(field, code), culture)
        );
        using var answer = await session.SendAsync("POST", "document", body);
        return (
            answer.StatusCode,
            System.Text.RegularExpressions.Regex.Unescape(await answer.Content.ReadAsStringAsync())
        );
    }

    private async Task<Guid> MakeAsync(Session session, ItemTable type, Field field, Guid parent, string code) =>
        await AuthoritySite.CreateAsync(
            session,
            type.Alias,
            $"Thử {Guid.NewGuid():N}",
            parent,
            AuthoritySite.Value(field.Alias, _site.Naming(field, code), field.Varies && type.Varies ? "vi-VN" : null)
        );

    // A location in the province's folder where the type is allowed; null when it is not allowed anywhere.
    private async Task<Guid?> ParentAsync(Session administrator, ItemTable type)
    {
        var seen = new Dictionary<string, string?> { [ItemTables.ProvinceFolder] = null };
        var queue = new Queue<string>(seen.Keys);
        while (queue.TryDequeue(out var at))
            foreach (var child in RecordTypes.OfProduct.Tables.Find(at)!.Children)
                if (seen.TryAdd(child, at))
                    queue.Enqueue(child);
        var way = new Stack<string>();
        if (type.Alias == ItemTables.ProvinceFolder)
            way.Push(ItemTables.Folder);
        else if (!seen.TryGetValue(type.Alias, out var above))
            return null;
        else
            for (var at = above; at is not null and not ItemTables.ProvinceFolder; at = seen[at])
                way.Push(at);
        var parent = _site.Folder(AuthoritySite.Own);
        foreach (var step in way)
            parent = await AuthoritySite.CreateAsync(administrator, step, $"Giữa {Guid.NewGuid():N}", parent);
        return parent;
    }
}
