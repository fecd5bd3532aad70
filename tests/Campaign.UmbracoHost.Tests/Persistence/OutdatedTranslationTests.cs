using Campaign.Core.Publication;
using Campaign.Testing.Databases;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Tests.Persistence;

/// <summary>What is noted of translations whose original was changed.</summary>
public abstract class OutdatedTranslationTests(HostFixture fixture)
{
    private const string First = "Một",
        Second = "Hai";

    private static readonly Guid User = Constants.Security.SuperUserKey;

    private TestContent _content = null!;

    [Collection(OnSqlite.Name)]
    public sealed class Sqlite(SqliteHost host) : OutdatedTranslationTests(host);

    [Collection(OnPostgres.Name)]
    public sealed class Postgres(PostgresHost host) : OutdatedTranslationTests(host);

    [Fact]
    public async Task A_changed_original_is_noted_with_what_it_said_until_the_translation_is_changed()
    {
        var key = await TranslatedAsync();
        Assert.Empty(Draft(key));
        await _content.UpdateAsync(key, Second, "One");
        await _content.UpdateAsync(key, "Ba", "One");
        Assert.Equal([("title", TestContent.English, First)], Draft(key));
        await _content.UpdateAsync(key, "Ba", "Three");
        Assert.Empty(Draft(key));
    }

    [Fact]
    public async Task Both_changed_in_one_save_or_only_spaces_or_what_is_shared_are_nothing_to_look_at()
    {
        var key = await TranslatedAsync();
        await _content.UpdateAsync(key, Second, "Two");
        await _content.UpdateAsync(key, Second + " \n", "Two");
        await _content.UpdateAsync(key, Second, "Two", number: 9);
        Assert.Empty(Draft(key));
    }

    [Fact]
    public async Task An_original_that_says_again_what_it_said_is_not_ahead_of_its_translation()
    {
        var key = await TranslatedAsync();
        await _content.UpdateAsync(key, Second, "One");
        await _content.UpdateAsync(key, First, "One");
        Assert.Empty(Draft(key));
    }

    [Fact]
    public async Task A_text_that_nobody_has_translated_is_not_outdated()
    {
        var key = await TranslatedAsync("");
        await _content.UpdateAsync(key, Second, "");
        Assert.Empty(Draft(key));
    }

    [Fact]
    public async Task A_renamed_original_is_noted_too()
    {
        var key = await TranslatedAsync();
        var document = _content.Contents.GetById(key)!;
        var name = document.GetCultureName(TestContent.Vietnamese);
        document.SetCultureName(TestContent.NewName(), TestContent.Vietnamese);
        _content.Contents.Save(document);
        Assert.Equal([(PropertyValue.Name, TestContent.English, name)], Draft(key));
    }

    [Fact]
    public async Task Readers_have_an_outdated_translation_from_when_the_original_is_published()
    {
        var key = await TranslatedAsync();
        await _content.PublishAsync(key, TestContent.Vietnamese, TestContent.English);
        await _content.UpdateAsync(key, Second, "One");
        Assert.Empty(await PublicAsync(key));
        await _content.PublishAsync(key, TestContent.Vietnamese);
        Assert.Equal([("title", TestContent.English, First)], await PublicAsync(key));
        Assert.Equal(await PublicAsync(key), Plain(Stored(key).PublicFormerOriginals));
        await _content.UpdateAsync(key, Second, "Two");
        Assert.Single(await PublicAsync(key));
        await _content.PublishAsync(key, TestContent.English);
        Assert.Empty(await PublicAsync(key));
    }

    [Fact]
    public async Task A_translation_that_is_public_before_its_original_is_ahead_and_not_behind()
    {
        var key = await TranslatedAsync();
        await _content.PublishAsync(key, TestContent.Vietnamese, TestContent.English);
        await _content.UpdateAsync(key, Second, "Two");
        await _content.PublishAsync(key, TestContent.English);
        Assert.Empty(await PublicAsync(key));
        await _content.PublishAsync(key, TestContent.Vietnamese);
        Assert.Empty(await PublicAsync(key));
    }

    [Fact]
    public async Task Publishing_only_the_original_of_two_changed_drafts_leaves_the_public_translation_behind()
    {
        var key = await TranslatedAsync();
        await _content.PublishAsync(key, TestContent.Vietnamese, TestContent.English);
        await _content.UpdateAsync(key, Second, "Two");
        await _content.PublishAsync(key, TestContent.Vietnamese);
        Assert.Empty(Draft(key));
        Assert.Equal([("title", TestContent.English, First)], await PublicAsync(key));
    }

    [Fact]
    public async Task The_log_says_that_the_translation_reads_differently_although_its_words_stay()
    {
        var key = await TranslatedAsync();
        await _content.PublishAsync(key, TestContent.Vietnamese, TestContent.English);
        await _content.UpdateAsync(key, Second, "One");
        var log = fixture.Host.Get<IPublicationLog>();
        var before = await log.HeadAsync();
        await _content.PublishAsync(key, TestContent.Vietnamese);
        var rows = (await log.ReadAfterAsync(before, 100)).Where(x => x.Id == key).Select(x => x.Culture);
        Assert.Equal([TestContent.English, TestContent.Vietnamese], rows.Order());
    }

    [Fact]
    public async Task A_confirmed_translation_is_as_old_as_its_original_again()
    {
        var key = await TranslatedAsync();
        await _content.PublishAsync(key, TestContent.Vietnamese, TestContent.English);
        await _content.UpdateAsync(key, Second, "One");
        await _content.PublishAsync(key, TestContent.Vietnamese);
        var document = _content.Contents.GetById(key)!;
        ((ITranslated)document).Confirm(TestContent.English);
        Assert.True(_content.Contents.Save(document).Success);
        Assert.Empty(Draft(key));
        Assert.Single(await PublicAsync(key));
        await _content.PublishAsync(key, TestContent.English);
        Assert.Empty(await PublicAsync(key));
        await _content.UpdateAsync(key, "Ba", "One");
        Assert.Equal([("title", TestContent.English, Second)], Draft(key));
    }

    [Fact]
    public async Task A_copy_is_no_fresher_than_what_it_was_made_of()
    {
        var key = await TranslatedAsync();
        await _content.UpdateAsync(key, Second, "One");
        var copied = await _content.Editing.CopyAsync(key, null, false, false, User);
        Assert.Contains(("title", TestContent.English, First), Draft(copied.Result!.Key));
    }

    private async Task<Guid> TranslatedAsync(string english = "One")
    {
        _content = await TestContent.WithTypeAsync(fixture.Host);
        var key = (await _content.CreateAsync()).Key;
        await _content.UpdateAsync(key, First, english);
        return key;
    }

    private ITranslated Stored(Guid key) => (ITranslated)_content.Contents.GetById(key)!;

    private List<(string, string?, object?)> Draft(Guid key) => Plain(Stored(key).FormerOriginals);

    private async Task<List<(string, string?, object?)>> PublicAsync(Guid key) =>
        Plain((await fixture.Host.Get<IPublishedDocuments>().FindAsync([key]))[0].FormerOriginals);

    private static List<(string, string?, object?)> Plain(IEnumerable<PropertyValue> values) =>
        [.. values.Select(x => (x.Alias, x.Culture, x.Value))];
}
