using Campaign.Content.Files;
using Campaign.Content.Projection;
using Campaign.Content.Types;
using Campaign.Core.Campaigns;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Plans;
using Campaign.Core.Results;
using Campaign.UmbracoHost.Startup;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Tests.Whole;

/// <summary>Files in, documents published, on a real database.</summary>
public abstract class ImportTests(DatabaseProvider provider) : ContentTests(provider)
{
    public sealed class Sqlite() : ImportTests(DatabaseProvider.Sqlite);

    public sealed class Postgres() : ImportTests(DatabaseProvider.PostgreSql);

    [Fact]
    public async Task What_the_files_say_is_public()
    {
        await ImportAsync();
        var snapshot = await Host.FollowAsync();
        var message = snapshot.All<KeyMessage>().First();
        Assert.Equal(
            ("Hướng ứng mẫu", "Hưởng ứng mẫu", "thang-mau", 2021),
            (message.OfficialText, message.CorrectedText, message.Header.Campaign, message.Header.Edition)
        );
        Assert.Empty(snapshot.All<KeyMessage>("en-US"));
        Assert.Equal(["68"], snapshot.All<KeyMessage>().Last().Header.Places.AsEnumerable());
        var plan = Assert.Single(snapshot.All<LegalDocument>());
        Assert.Equal((plan.Id, "20"), (Assert.Single(snapshot.All<Target>()).Document, plan.IssuerPlace));
        Assert.Equal([plan.Id], Assert.Single(snapshot.All<Edition>()).LegalBasis.AsEnumerable());
        Assert.Equal("Tỉnh Lâm Đồng", snapshot.Places.Find("68")!.Title);
        Assert.NotNull(Assert.Single(snapshot.All<CampaignInfo>()).Organiser);
    }

    [Fact]
    public async Task A_large_file_is_imported_by_steps_and_goes_on_where_the_database_stopped_it()
    {
        var extra = Importer.Most + 1 - 2;
        Folder.Write(
            "thang-mau/2021/messages.yaml",
            ContentFolder.Messages
                + string.Concat(
                    Enumerable
                        .Range(1, extra)
                        .Select(x =>
                            $"  - id: nhieu-{x}\n    order: {x + 10}\n    officialText: Câu mẫu số {x}\n    source:\n      "
                            + "note: mẫu\n\n"
                        )
                )
        );
        Assert.Empty(Host.Commands.Validate(Folder.Path));
        Host.RefuseName($"Câu mẫu số {extra}");
        var stopped = await Assert.ThrowsAsync<ImportStoppedException>(() => Host.Commands.ImportAsync(Folder.Path));
        Assert.Contains("messages.yaml", stopped.Message, StringComparison.Ordinal);
        Assert.Contains("CHƯA NHẬP XONG", stopped.Message, StringComparison.Ordinal);
        Assert.Equal(Importer.Most, (await Host.FollowAsync()).All<KeyMessage>().Count());

        Host.RefuseName(null);
        var rest = await Host.Commands.ImportAsync(Folder.Path);
        Assert.True(rest.Success);
        Assert.True(rest.Unchanged >= Importer.Most);
        Assert.Equal(Importer.Most + 1, (await Host.FollowAsync()).All<KeyMessage>().Count());
    }

    [Fact]
    public void More_documents_can_be_asked_for_than_SQLite_has_variables() =>
        Assert.Empty(Host.Documents.GetByIds(Enumerable.Range(0, 40_000).Select(_ => Guid.NewGuid())));

    [Fact]
    public async Task An_edition_counts_the_indicators_of_its_campaign_that_it_chose()
    {
        const string file = "thang-mau/indicators.yaml";
        Folder.Write(file, $"items:\n{One("to-roi", "TR", 1)}{One("qua", "QUA", 2)}{One("bai", "BAO", 3)}");
        Folder.Write(
            "thang-mau/2021/edition.yaml",
            Folder.Text("thang-mau/2021/edition.yaml") + "indicators: [bai, to-roi]\n"
        );
        Folder.Write("thang-mau/2021/indicators.yaml", $"items:\n{One("rieng", "RIENG", 4)}");
        await ImportAsync();
        var snapshot = await Host.FollowAsync();
        var edition = Assert.Single(snapshot.All<Edition>());
        Assert.Equal(["TR", "BAO", "RIENG"], snapshot.IndicatorsOf(edition).Select(x => x.Code));
        Host.Commands.Export(Folder.Path);
        Assert.Contains(
            "indicators: [bai, to-roi]",
            Folder.Text("thang-mau/2021/edition.yaml"),
            StringComparison.Ordinal
        );
        Assert.Equal(0, (await Host.Commands.ImportAsync(Folder.Path)).Updated);

        Folder.Change(file, "code: QUA", "code: TR");
        Assert.Contains("đã có ở", Assert.Single(Folder.Faults()), StringComparison.Ordinal);

        static string One(string id, string code, int order) =>
            $"  - id: {id}\n    title: Chỉ số mẫu\n    code: {code}\n    order: {order}\n    unit: tờ\n"
            + "    levels: [province, commune]\n\n";
    }

    [Fact]
    public async Task A_translation_is_public_as_soon_as_campaign_and_edition_have_one_too()
    {
        var notes = (await Host.Commands.ImportAsync(Folder.Path)).Notes;
        Assert.Contains(
            "thang-mau/2021/messages.yaml: 2021-01 có bản en-US nhưng chưa hiện, vì thang-mau chưa có bản en-US.",
            notes
        );
        Folder.Write("thang-mau/campaign.yaml", Folder.Text("thang-mau/campaign.yaml") + Translation("Sample month"));
        Folder.Write(
            "thang-mau/2021/edition.yaml",
            Folder.Text("thang-mau/2021/edition.yaml") + Translation("Sample month 2021")
        );
        Assert.Empty((await Host.Commands.ImportAsync(Folder.Path)).Notes);
        Assert.Equal("A sample", Assert.Single((await Host.FollowAsync()).All<KeyMessage>("en-US")).OfficialText);

        static string Translation(string title) => $"translations:\n  en-US:\n    title: {title}\n";
    }

    [Fact]
    public async Task A_second_import_saves_nothing()
    {
        await ImportAsync();
        var (head, version) = (await Host.HeadAsync(), Message("2021-01").VersionId);
        var again = await Host.Commands.ImportAsync(Folder.Path);
        Assert.Equal((0, 0, 10), (again.Created, again.Updated, again.Unchanged));
        Assert.Equal((head, version), (await Host.HeadAsync(), Message("2021-01").VersionId));
    }

    [Fact]
    public async Task A_file_comes_in_as_a_whole_or_not_at_all_and_what_rests_on_it_waits()
    {
        Folder.Change("documents/kh-1.yaml", "deadline: 2025", "deadline: mai");
        var result = await Host.Commands.ImportAsync(Folder.Path);
        Assert.Equal("documents/kh-1.yaml", Assert.Single(result.Faults).File);
        Assert.Contains("thang-mau/2021/messages.yaml: chưa nhập vì documents/kh-1.yaml có lỗi.", result.Notes);
        var snapshot = await Host.FollowAsync();
        Assert.Empty(snapshot.All<LegalDocument>());
        Assert.Empty(snapshot.All<KeyMessage>());
        Assert.Single(snapshot.All<Core.Services.Service>());
        Folder.Change("documents/kh-1.yaml", "deadline: mai", "deadline: 2025");
        await ImportAsync();
        Assert.Equal(2, (await Host.FollowAsync()).All<KeyMessage>().Count());
    }

    [Fact]
    public async Task What_is_in_the_bin_is_not_imported_again()
    {
        await ImportAsync();
        Host.Documents.MoveToRecycleBin(Host.Documents.GetById(DeterministicKey.Of("service://111"))!);
        var result = await Host.Commands.ImportAsync(Folder.Path);
        Assert.Empty(result.Faults);
        Assert.Contains("service 111: đang ở thùng rác, không nhập lại.", result.Notes);
        Assert.Empty((await Host.FollowAsync()).All<Core.Services.Service>());
    }

    [Fact]
    public async Task A_failure_in_the_middle_of_a_file_leaves_nothing_of_it()
    {
        await ImportAsync();
        // The draft of the document keeps its target from being published: the database refuses the second record.
        Folder.Write(
            "documents/kh-2.yaml",
            ContentFolder
                .Document.Replace("id: kh-1\n", "id: kh-2\npublished: false\n", StringComparison.Ordinal)
                .Replace("chi-tieu-1", "chi-tieu-2", StringComparison.Ordinal)
        );
        var head = await Host.HeadAsync();
        var result = await Host.Commands.ImportAsync(Folder.Path);
        Assert.StartsWith(
            "documents/kh-2.yaml:14:5: Không nhập được: Không xuất bản được (FailedPublishPathNotPublished)",
            Assert.Single(result.Faults).ToString(),
            StringComparison.Ordinal
        );
        Assert.Equal((0, 0, 10), (result.Created, result.Updated, result.Unchanged));
        Assert.Null(Host.Documents.GetById(DeterministicKey.Of("document://kh-2")));
        Assert.Equal(head, await Host.HeadAsync());
    }

    [Fact]
    public async Task A_draft_stays_a_draft_and_a_language_that_left_the_file_is_withdrawn()
    {
        Folder.Change(
            "thang-mau/2021/messages.yaml",
            "officialText: Câu thứ hai",
            "published: false\n    officialText: Câu thứ hai"
        );
        Folder.Write(
            "thang-mau/campaign.yaml",
            Folder.Text("thang-mau/campaign.yaml") + "translations: {en-US: {title: Sample}}\n"
        );
        Folder.Write(
            "thang-mau/2021/edition.yaml",
            Folder.Text("thang-mau/2021/edition.yaml") + "translations: {en-US: {title: Sample}}\n"
        );
        await ImportAsync();
        Assert.Single((await Host.FollowAsync()).All<KeyMessage>());
        Assert.Single(Host.Snapshot.All<KeyMessage>("en-US"));
        Assert.Empty(Host.Commands.Export(Folder.Path).Written);
        Folder.Change(
            "thang-mau/2021/messages.yaml",
            "    translations:\n      en-US:\n        officialText: A sample\n",
            ""
        );
        await ImportAsync();
        var snapshot = await Host.FollowAsync();
        Assert.Empty(snapshot.All<KeyMessage>("en-US"));
        Assert.Equal(["vi-VN"], snapshot.All<KeyMessage>().Single().Header.AvailableLanguages.AsEnumerable());
        Assert.Equal(0, (await Host.Commands.ImportAsync(Folder.Path)).Updated);
    }

    [Fact]
    public async Task Provinces_get_folders_of_their_own_and_what_lies_there_belongs_to_them()
    {
        Folder.Write(
            "thang-mau/2021/events.yaml",
            "items:\n  - id: mit-tinh\n    province: \"68\"\n    title: Mít tinh mẫu\n    kind: mot\n    startDate: "
                + "2021-11-20\n    endDate: 2021-11-20\n"
        );
        await ImportAsync();
        var item = Assert.Single((await Host.FollowAsync()).All<Core.Events.Event>());
        Assert.Equal("68", Assert.Single(item.Header.Places));
        Assert.Equal(("thang-mau", 2021), (item.Header.Campaign, item.Header.Edition));
        Assert.Empty(Host.Commands.Export(Folder.Path).Written);
        Assert.Equal(0, (await Host.Commands.ImportAsync(Folder.Path)).Updated);
    }

    [Fact]
    public async Task Types_are_installed_once()
    {
        var types = Host.Host.Get<IContentTypeService>();
        var before = types.GetAll().ToDictionary(x => x.Key, x => x.UpdateDate);
        await Host.Host.Get<IServiceProvider>().InstallTypesAsync(Folder.Path);
        Assert.Equal(before, types.GetAll().ToDictionary(x => x.Key, x => x.UpdateDate));
        Assert.Equal(RecordTypes.OfProduct.Tables.All.Length, before.Count);
        Assert.All(types.GetAll(), x => Assert.Equal(RecordTypes.OfProduct.Tables.Find(x.Alias)!.Key, x.Key));
    }
}
