using System.Text.Json.Nodes;
using Campaign.Content.Projection;
using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Authority;

/// <summary>
/// What tests of authority need from the site: folders, places, and documents as the client sends them.
/// </summary>
internal sealed class AuthoritySite(WholeSite site)
{
    public const string Own = "20",
        Foreign = "01";

    public T Get<T>()
        where T : notnull => site.Services.GetRequiredService<T>();

    public CampaignSnapshot Snapshot => Get<SnapshotStore>().Current;

    public Guid Place(string code) => Snapshot.Places.Find(code)!.Id;

    public Guid Folder(string code) =>
        Get<SnapshotFollower>().FoldersOfProvinces(Snapshot).Single(x => x.Value == code).Key;

    public Task<Session> SignInAsync(OfficerGroup group) => SignInAsync([group]);

    /// <summary>An officer in several groups whose province is Lạng Sơn and whose language is English.</summary>
    public Task<Session> SignInAsync(OfficerGroup[] groups, params Guid[] starts) =>
        site.SignInAsync(
            groups[0],
            x =>
            {
                x.GroupAliases = [.. groups.Select(g => g.Alias)];
                x.DocumentStartNodes = starts.Length > 0 ? [.. starts] : [Folder(Own)];
                x.ContentLanguages = ["en-US"];
            }
        );

    public static object Picked(params Guid[] documents) =>
        documents.Select(x => new { type = "document", unique = x }).ToArray();

    public static object Value(string alias, object? value, string? culture = null) =>
        new
        {
            alias,
            culture,
            segment = (string?)null,
            value,
        };

    public static object Variant(string name, string? culture = "vi-VN") =>
        new
        {
            culture,
            segment = (string?)null,
            name,
        };

    public static object New(Guid id, string type, string name, Guid? parent, params object[] values)
    {
        var table = RecordTypes.OfProduct.Tables.Find(type)!;
        return new
        {
            id,
            parent = parent is { } key ? new { id = key } : null,
            documentType = new { id = table.Key },
            values,
            variants = new[] { Variant(name, table.Varies ? "vi-VN" : null) },
        };
    }

    /// <summary>Creates a draft and returns its key.</summary>
    public static async Task<Guid> CreateAsync(
        Session session,
        string type,
        string name,
        Guid? parent,
        params object[] values
    )
    {
        var id = Guid.NewGuid();
        using var made = await session.SendAsync("POST", "document", New(id, type, name, parent, values));
        Assert.True(made.IsSuccessStatusCode, $"{type} {name}: {await made.Content.ReadAsStringAsync()}");
        return id;
    }

    /// <summary>The values a message needs to be published.</summary>
    public object[] Message(int number) =>
        [
            Value("order", number),
            Value("officialText", $"Nguyên văn mẫu {number}.", "vi-VN"),
            Value("sourceNote", "Mẫu."),
            Value("edition", Picked(Snapshot.All<Core.Campaigns.Edition>().First().Id)),
        ];

    /// <summary>Creates a message and publishes it; the session must have that right.</summary>
    public async Task<Guid> PublishedMessageAsync(Session session, Guid parent, params object[] values)
    {
        var number = Random.Shared.Next(1000, 100_000);
        var id = await CreateAsync(
            session,
            "message",
            $"Thông điệp mẫu {number}",
            parent,
            [.. Message(number), .. values]
        );
        using var done = await PublishAsync(session, id);
        Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync());
        return id;
    }

    /// <summary>Saves as the client does: the whole document, with the changes applied.</summary>
    public static async Task<HttpResponseMessage> SaveAsync(Session session, Guid id, Action<JsonObject> change)
    {
        using var opened = await session.SendAsync("GET", $"document/{id}");
        Assert.True(opened.IsSuccessStatusCode, await opened.Content.ReadAsStringAsync());
        var document = JsonNode.Parse(await opened.Content.ReadAsStringAsync())!.AsObject();
        var body = new JsonObject
        {
            ["values"] = document["values"]!.DeepClone(),
            ["variants"] = document["variants"]!.DeepClone(),
        };
        change(body);
        return await session.SendAsync(
            "PUT",
            $"document/{id}",
            body,
            x => x.Headers.TryAddWithoutValidation("If-Match", opened.Headers.ETag!.ToString())
        );
    }

    /// <summary>Sets a value in the body of a save.</summary>
    public static void Put(JsonObject body, string alias, object? value, string? culture = null)
    {
        var values = body["values"]!.AsArray();
        foreach (
            var old in values.Where(x => (string?)x!["alias"] == alias && (string?)x["culture"] == culture).ToList()
        )
            values.Remove(old);
        values.Add(System.Text.Json.JsonSerializer.SerializeToNode(Value(alias, value, culture)));
    }

    public static Task<HttpResponseMessage> PublishAsync(
        Session session,
        Guid id,
        string? culture = "vi-VN",
        object? schedule = null
    ) =>
        session.SendAsync(
            "PUT",
            $"document/{id}/publish",
            new { publishSchedules = new[] { new { culture, schedule } } }
        );

    public static object Target(Guid? parent) => new { target = parent is { } key ? new { id = key } : null };

    /// <summary>A value for a field that names a place, as the client sends it.</summary>
    public object Naming(Field field, string code) =>
        field.Kind is RowsKind rows ? Row(rows, code, "Mẫu") : Picked(Place(code));

    /// <summary>A row of a table, with the same words in each of its texts.</summary>
    public string Row(RowsKind rows, string code, string words) =>
        string.Join(" | ", rows.Columns.Select(x => Cell(x, code, words)));

    private string Cell(Column column, string code, string words) =>
        column.Form switch
        {
            ColumnForm.Place => code,
            ColumnForm.Whole => "1",
            ColumnForm.Date => column.Required ? "2025-07-01" : "",
            ColumnForm.Time => "08:00",
            ColumnForm.Choice => Get<Projector>().Lists[column.List!].Items[0].Name,
            ColumnForm.Number => "1",
            ColumnForm.Flag or ColumnForm.Organisation or ColumnForm.Website => "",
            _ => words,
        };
}
