using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Persistence;
using Campaign.UmbracoHost.Search;
using Campaign.UmbracoHost.Startup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Tests.Search;

public sealed class Officers_find_drafts_on_sqlite(SqliteSearch fixture) : Officers_find_drafts<SqliteSearch>(fixture);

public sealed class Officers_find_drafts_on_postgres(PostgresSearch fixture)
    : Officers_find_drafts<PostgresSearch>(fixture);

/// <summary>The searches of the client, over HTTP.</summary>
public abstract class Officers_find_drafts<TFixture>(TFixture fixture) : IClassFixture<TFixture>
    where TFixture : SearchFixture
{
    private IContentService Documents => fixture.Host.Services.GetRequiredService<IContentService>();

    [Theory]
    [InlineData("tiếng trống làng")]
    [InlineData("tieng trong lang")]
    [InlineData("TIẾNG TRỐNG")]
    [InlineData("làng trống")]
    [InlineData("tiếng trố")]
    public async Task Text_of_a_draft_is_found_with_and_without_marks(string query)
    {
        var page = await CreateAsync("Bài viết", fixture.Province, "Nghe tiếng trống làng thì ra đình.");
        Assert.Contains(page, await FindAsync(fixture.Administrator, "document", query));
        Assert.Contains(
            page,
            await FindAsync(fixture.Administrator, "document", query.Normalize(System.Text.NormalizationForm.FormD))
        );
        Assert.Contains(page, await FindAsync(fixture.Officer, "document", query));
    }

    [Fact]
    public async Task Formatted_text_is_found_by_its_words_and_not_by_its_tags()
    {
        var page = await CreateAsync("Bài có định dạng", fixture.Province, "chữ");
        var document = Documents.GetById(page)!;
        document.SetValue(
            "body",
            """{"markup":"<p class=\"zzdau\">Chim <strong>chìa&nbsp;vôi</strong></p>","blocks":null}""",
            "vi-VN"
        );
        Assert.True(Documents.Save(document).Success);
        Assert.Equal([page], await FindAsync(fixture.Administrator, "document", "chim chia voi"));
        Assert.Empty(await FindAsync(fixture.Administrator, "document", "zzdau"));
    }

    [Fact]
    public async Task An_officer_of_a_province_finds_nothing_outside_it()
    {
        var inside = await CreateAsync("Hội thi của tỉnh", fixture.Province, "đua thuyền");
        var outside = await CreateAsync("Hội thi toàn quốc", fixture.National, "đua thuyền");
        Assert.Equal([inside], await FindAsync(fixture.Officer, "document", "đua thuyền"));
        Assert.Equal([inside], await FindAsync(fixture.Officer, "document", "hội thi"));
        Assert.Empty(await FindAsync(fixture.Officer, "document", $"{outside}"));
        Assert.Empty(
            await FindAsync(fixture.Officer, "document", "đua thuyền", $"&parentId={fixture.National}&trashed=true")
        );
        Assert.Equal(
            [inside],
            await FindAsync(fixture.Officer, "document", "đua thuyền", $"&parentId={fixture.National}")
        );
        Assert.Equal(2, (await FindAsync(fixture.Administrator, "document", "đua thuyền")).Count);
        Assert.Equal([fixture.ProvinceMedia], await FindAsync(fixture.Officer, "media", "anh khau hieu"));
        Assert.Equal(2, (await FindAsync(fixture.Administrator, "media", "anh khau hieu")).Count);
    }

    [Fact]
    public async Task A_renamed_page_is_found_by_its_new_name_only_and_first()
    {
        var other = await CreateAsync("Nhắc đến quả thị", fixture.Province, "cây dừa nước");
        var page = await CreateAsync("Quả mít", fixture.Province, "chữ");
        var document = Documents.GetById(page)!;
        document.SetCultureName("Dừa nước", "vi-VN");
        document.SetValue("title", "Dừa nước", "vi-VN");
        Assert.True(Documents.Save(document).Success);
        Assert.Empty(await FindAsync(fixture.Administrator, "document", "quả mít"));
        Assert.Equal([page, other], await FindAsync(fixture.Administrator, "document", "dua nuoc"));
    }

    [Fact]
    public async Task A_trashed_page_is_found_in_the_bin_and_a_restored_one_outside_it()
    {
        var page = await CreateAsync("Con cò", fixture.Province, "bay lả bay la");
        Documents.MoveToRecycleBin(Documents.GetById(page)!);
        Assert.Empty(await FindAsync(fixture.Officer, "document", "lả bay la"));
        Assert.Equal([page], await FindAsync(fixture.Officer, "document", "lả bay la", "&trashed=true"));
        Documents.Move(Documents.GetById(page)!, Documents.GetById(fixture.Province)!.Id);
        Assert.Equal([page], await FindAsync(fixture.Officer, "document", "lả bay la"));
        Documents.Delete(Documents.GetById(page)!);
        Assert.Empty(await FindAsync(fixture.Administrator, "document", "lả bay la"));
    }

    [Fact]
    public async Task What_moves_out_of_the_province_takes_its_pages_along()
    {
        var folder = await fixture.Administrator.CreateAsync(SampleTypes.Folder, "Chuyên mục", fixture.Province);
        var page = await CreateAsync("Trong chuyên mục", folder, "bánh khúc nóng");
        Assert.Equal([page], await FindAsync(fixture.Officer, "document", "bánh khúc"));
        Documents.Move(Documents.GetById(folder)!, Documents.GetById(fixture.National)!.Id);
        Assert.Empty(await FindAsync(fixture.Officer, "document", "bánh khúc"));
    }

    [Fact]
    public async Task The_types_and_place_of_a_picker_are_respected()
    {
        var page = await CreateAsync("Gạo nếp nương", fixture.Province, "chữ");
        var folder = await fixture.Administrator.CreateAsync(SampleTypes.Folder, "Gạo nếp cái", fixture.National);
        Assert.Equal(
            [page],
            await FindAsync(fixture.Administrator, "document", "gạo nếp", $"&allowedDocumentTypes={SampleTypes.Page}")
        );
        Assert.Equal(
            [page],
            await FindAsync(fixture.Administrator, "document", "gạo nếp", $"&parentId={fixture.Province}")
        );
        Assert.Equal([folder], await FindAsync(fixture.Administrator, "document", $"{folder}"));
    }

    [Fact]
    public async Task The_index_catches_up_after_a_restart_and_is_rebuilt_when_lost_or_broken()
    {
        var page = await CreateAsync("Trước khi tắt", fixture.Province, "sơn ca");
        var path = Path.Combine(Path.GetTempPath(), $"campaign-nodes-{Guid.NewGuid():N}");
        using (var folder = new SearchFolder(path))
        using (var before = Another(folder))
            Assert.Equal([page], before.Find(Constants.ObjectTypes.Document, "sơn ca", false, null));
        var later = await CreateAsync("Khi đang tắt", fixture.Province, "sơn ca");
        using (var folder = new SearchFolder(path))
        using (var after = Another(folder))
            Assert.Equal([later, page], after.Find(Constants.ObjectTypes.Document, "son ca", false, null));
        File.WriteAllText(
            Path.Combine(path, "search", "backoffice.db"),
            "not a database, though long enough to look like one"
        );
        using (var folder = new SearchFolder(path))
        using (var broken = Another(folder))
            Assert.Equal(2, broken.Find(Constants.ObjectTypes.Document, "son ca", false, null).Count);
        Scratch.Delete(path);
    }

    private NodeSearch Another(SearchFolder folder)
    {
        var services = fixture.Host.Services;
        return new(
            services.GetRequiredService<Database>(),
            folder,
            services.GetRequiredService<ISearchWords>(),
            NullLogger<NodeSearch>.Instance
        );
    }

    private async Task<Guid> CreateAsync(string name, Guid parent, string text)
    {
        var key = await fixture.Administrator.CreateAsync(SampleTypes.Page, name, parent);
        var document = Documents.GetById(key)!;
        document.SetValue("text", text, "vi-VN");
        Assert.True(Documents.Save(document).Success);
        return key;
    }

    private static async Task<List<Guid>> FindAsync(Session session, string kind, string query, string more = "")
    {
        var found = await session.GetAsync($"item/{kind}/search?query={Uri.EscapeDataString(query)}{more}");
        var items = found["items"]!.AsArray().Select(x => x!["id"]!.GetValue<Guid>()).ToList();
        Assert.Equal(items.Count, found["total"]!.GetValue<int>());
        return items;
    }
}
