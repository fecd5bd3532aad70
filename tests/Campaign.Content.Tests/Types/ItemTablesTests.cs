using System.Reflection;
using System.Text.Json;
using Campaign.Content.Projection;
using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using Campaign.Core.Speakers;
using Campaign.Core.Wording;

namespace Campaign.Content.Tests.Types;

public class ItemTablesTests
{
    private static readonly ItemTables All = RecordTypes.OfProduct.Tables;
    private static readonly string[] Computed = ["Alias", "Ref", "Document"];

    public static TheoryData<string> Items => [.. RecordTypes.OfProduct.All.Select(x => x.Type.Name)];

    public static TheoryData<string> Tables => [.. All.All.Select(x => x.Alias)];

    [Theory]
    [MemberData(nameof(Items))]
    public void Every_settable_property_of_a_record_is_a_field_of_its_type(string alias)
    {
        var table = All.Find(alias)!;
        var record = RecordOf(alias);
        var settable = record
            .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(x => x.SetMethod is not null)
            .SelectMany(Names)
            .Except(Computed);
        Assert.DoesNotContain(settable, x => table.Find($"{char.ToLowerInvariant(x[0])}{x[1..]}") is null);
    }

    [Theory]
    [MemberData(nameof(Items))]
    public void Every_field_of_a_type_is_a_property_of_the_record_or_its_header(string alias)
    {
        var table = All.Find(alias)!;
        var record = RecordOf(alias);
        var known = record
            .GetProperties()
            .Concat(typeof(ItemHeader).GetProperties())
            .SelectMany(Names)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        known.UnionWith([CommonFields.Id, "sample"]);
        Assert.All(table.AllFields, x => Assert.Contains(x.Alias, known));
    }

    /// <summary>Types an officer meets on the first day: what a letter becomes, and what is made of messages.</summary>
    [Theory]
    [InlineData("document")]
    [InlineData("edition")]
    [InlineData("localTheme")]
    [InlineData("message")]
    [InlineData("event")]
    [InlineData("allocation")]
    [InlineData("duty")]
    [InlineData("target")]
    [InlineData("material")]
    [InlineData("script")]
    public void A_field_of_the_first_day_has_help_beside_it_that_says_more_than_its_name(string alias)
    {
        var fields = All.Find(alias)!.AllFields;
        Assert.NotEmpty(fields);
        Assert.All(
            fields,
            x =>
            {
                Assert.True(x.Help.Split(' ').Length >= 4, $"{x.Alias}: «{x.Help}»");
                Assert.True(x.Help.Any(c => c > '\u007F'), $"{x.Alias}: «{x.Help}» is not Vietnamese");
                Assert.False(
                    x.Help.TrimEnd('.').Equals(x.Name, StringComparison.OrdinalIgnoreCase),
                    $"{x.Alias}: «{x.Help}»"
                );
            }
        );
    }

    // Some properties are several fields together.
    private static IEnumerable<string> Names(PropertyInfo property) =>
        property.PropertyType == typeof(OwnWording)
            ? [OwnWording.PhoneField, OwnWording.PostField, OwnWording.CaptionField]
        : property.PropertyType == typeof(FormChoices)
            ? typeof(FormChoiceFields).GetFields().Select(x => (string)x.GetRawConstantValue()!)
        : property.PropertyType == typeof(SpeakerChoices)
            ? typeof(SpeakerChoiceFields).GetFields().Select(x => (string)x.GetRawConstantValue()!)
        : [property.Name];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_type_says_in_Vietnamese_what_it_and_its_fields_are(string alias)
    {
        var table = All.Find(alias)!;
        Assert.All(
            [table.Name, table.Description, .. table.AllFields.SelectMany(x => new[] { x.Name, x.Help })],
            Assert.NotEmpty
        );
        Assert.All(table.Children, x => Assert.NotNull(All.Find(x)));
        Assert.Equal(table.AllFields.Length, table.AllFields.Select(x => x.Alias).Distinct().Count());
    }

    [Fact]
    public void Aliases_of_types_and_ids_of_data_types_are_unique()
    {
        Assert.Equal(All.All.Length, All.All.Select(x => x.Alias).Distinct().Count());
        var lists = Sample.Lists;
        var dataTypes = All
            .All.SelectMany(x => x.AllFields)
            .Select(x => x.Kind.DataType(lists, RecordTypes.OfProduct.Tables))
            .DistinctBy(x => x.Key)
            .ToList();
        Assert.Equal(dataTypes.Count, dataTypes.Select(x => x.Name).Distinct().Count());
        Assert.Equal(dataTypes.Count, dataTypes.Select(x => x.Id).Distinct().Count());
    }

    [Fact]
    public void Every_item_type_but_a_campaign_has_a_place_in_the_tree()
    {
        var reachable = All.All.SelectMany(x => x.Children).ToHashSet();
        Assert.All(All.All.Where(x => !x.AtRoot), x => Assert.Contains(x.Alias, reachable));
    }

    [Fact]
    public void No_type_has_a_field_for_a_persons_name_or_a_shelters_location()
    {
        var aliases = All.All.SelectMany(x => x.AllFields).Select(x => x.Alias.ToLowerInvariant()).ToList();
        Assert.DoesNotContain(
            aliases,
            x => x is "latitude" or "longitude" or "location" or "beneficiary" or "recipientnames"
        );
    }

    // A changed key would make every installation's documents of the type unreadable.
    [Theory]
    [InlineData("document-type:message", "c7f82925-c5e6-581a-9ffd-2a42daf56b2b")]
    [InlineData("message:thang-hanh-dong/2021/2021-01", "8dc04120-752a-59e9-8ee9-580eb395f32f")]
    public void Keys_never_change(string name, string key) => Assert.Equal(new Guid(key), DeterministicKey.Of(name));

    [Fact]
    public void A_key_is_of_version_5() => Assert.Equal(5, DeterministicKey.Of("x").Version);

    [Fact]
    public void The_editor_of_a_table_has_its_columns_with_the_choices_of_a_cell()
    {
        var phones = (RowsKind)All.Find("service")!.Find("phones")!.Kind;
        using var columns = JsonDocument.Parse((string)phones.DataType(Sample.Lists, All).Settings["columns"]);
        var shown = columns.RootElement.EnumerateArray().ToList();
        Assert.Equal(phones.Columns.Select(x => x.Label), shown.Select(x => x.GetProperty("label").GetString()));
        Assert.Equal(phones.Columns.Select(x => x.Required), shown.Select(x => x.GetProperty("required").GetBoolean()));
        Assert.Equal(["có", "không"], shown[^1].GetProperty("choices").EnumerateArray().Select(x => x.GetString()));
    }

    [Fact]
    public void Tables_with_other_columns_have_other_editors()
    {
        var ids =
            from table in All.All
            from field in table.AllFields
            where field.Kind is RowsKind
            group ((RowsKind)field.Kind).Form by field.Kind.DataType(Sample.Lists, All).Id;
        Assert.All(ids, x => Assert.Single(x.Distinct()));
        Assert.True(ids.Count() > 1);
    }

    private static Type RecordOf(string alias) =>
        typeof(Script)
            .Assembly.GetTypes()
            .Single(x =>
                x.IsSubclassOf(typeof(PublishedItem))
                && x.GetProperty(nameof(IPublishedRecord.ItemType))!.GetValue(null) is ItemType type
                && type.Name == alias
            );
}
