using System.Text.Json;
using Campaign.Testing.Databases;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Campaign.UmbracoHost.Tests.Editors;

/// <summary>What each editor takes from the client, keeps, and gives back: Umbraco's own shapes.</summary>
[Collection(OnSqlite.Name)]
public sealed class StoredShapeTests(SqliteHost fixture)
{
    private const string Key = "11111111-2222-4333-8444-555555555555";

    [Theory]
    [InlineData("Umbraco.TextBox", "\"Bình đẳng\"", "Bình đẳng", "\"Bình đẳng\"")]
    [InlineData("Umbraco.TextArea", "\"a\\nb\"", "a\nb", "\"a\\nb\"")]
    // What Word makes of a line break, and what no database keeps.
    [InlineData("Umbraco.TextBox", "\"a\\u000bb\\u0000\"", "a b", "\"a b\"")]
    [InlineData("Umbraco.TextArea", "\"a\\u000bb\\u2028c\\u0000\"", "a\nb\nc", "\"a\\nb\\nc\"")]
    [InlineData("Umbraco.MultipleTextstring", "[\"a\\u000bb\"]", "a b", "[\"a b\"]")]
    [InlineData("Umbraco.TrueFalse", "true", 1, "true")]
    [InlineData("Umbraco.TrueFalse", "false", 0, "false")]
    [InlineData("Umbraco.DropDown.Flexible", "[\"một\"]", "[\"một\"]", "[\"một\"]")]
    [InlineData("Umbraco.CheckBoxList", "[\"a\",\"b\"]", "[\"a\",\"b\"]", "[\"a\",\"b\"]")]
    [InlineData("Umbraco.CheckBoxList", "[]", null, "[]")]
    [InlineData("Umbraco.RadioButtonList", "\"a\"", "a", "\"a\"")]
    [InlineData("Umbraco.Tags", "[\"2021\"]", "[\"2021\"]", "[\"2021\"]")]
    [InlineData("Umbraco.MultipleTextstring", "[\"a\",\" \",\"b\"]", "a\nb", "[\"a\",\"b\"]")]
    [InlineData(
        "Umbraco.DateOnly",
        "{\"date\":\"2021-11-15\"}",
        "{\"date\":\"2021-11-15T00:00:00+00:00\"}",
        "{\"date\":\"2021-11-15\",\"timeZone\":null}"
    )]
    [InlineData(
        "Umbraco.MultiNodeTreePicker",
        "[{\"type\":\"document\",\"unique\":\"" + Key + "\"}]",
        "umb://document/11111111222243338444555555555555",
        "[{\"type\":\"document\",\"unique\":\"" + Key + "\"}]"
    )]
    [InlineData(
        "Umbraco.MediaPicker3",
        "[{\"key\":\"" + Key + "\",\"mediaKey\":\"" + Key + "\",\"crops\":[],\"focalPoint\":null}]",
        "[{\"key\":\"" + Key + "\",\"mediaKey\":\"" + Key + "\",\"crops\":[],\"focalPoint\":null}]",
        "[{\"key\":\""
            + Key
            + "\",\"mediaKey\":\""
            + Key
            + "\",\"crops\":[],\"focalPoint\":null,\"mediaTypeAlias\":\"\"}]"
    )]
    [InlineData(
        "Umbraco.MultiUrlPicker",
        "[{\"name\":\"n\",\"type\":\"external\",\"url\":\"https://example.vn\"},"
            + "{\"type\":\"external\",\"url\":\"javascript:x\"}]",
        "[{\"name\":\"n\",\"target\":null,\"url\":\"https://example.vn\",\"queryString\":null}]",
        "[{\"name\":\"n\",\"target\":null,\"type\":\"external\",\"unique\":null,\"url\":\"https://example.vn\","
            + "\"queryString\":null,\"icon\":\"icon-link\",\"published\":true}]"
    )]
    [InlineData(
        "Umbraco.RichText",
        "{\"markup\":\"<p onclick=x>a<script>b</script></p>\",\"blocks\":null}",
        "{\"markup\":\"<p>a</p>\",\"blocks\":null}",
        "{\"markup\":\"<p>a</p>\",\"blocks\":null}"
    )]
    public void An_editor_keeps_umbracos_shape(string alias, string fromClient, object? stored, string toClient)
    {
        var json = fixture.Host.Get<IJsonSerializer>();
        var editor = fixture.Host.Get<PropertyEditorCollection>()[alias]!;
        var values = editor.GetValueEditor();
        var kept = values.FromEditor(new ContentPropertyData(json.Deserialize<object>(fromClient), null), null);
        Assert.Equal(stored, kept);
        var property = new Property(
            new PropertyType(fixture.Host.Get<IShortStringHelper>(), alias, Storage(values.ValueType), "p")
        );
        property.SetValue(kept);
        Assert.Equal(toClient, json.Serialize(values.ToEditor(property)));
    }

    [Fact]
    public void A_date_is_given_to_the_client_without_a_zone()
    {
        var values = fixture.Host.Get<PropertyEditorCollection>()["Umbraco.DateTime"]!.GetValueEditor();
        var kept = values.FromEditor(new ContentPropertyData("2021-11-15 08:30:00", null), null);
        Assert.Equal(new DateTime(2021, 11, 15, 8, 30, 0), kept);
        Assert.Null(values.FromEditor(new ContentPropertyData("hôm nay", null), null));
        var property = new Property(
            new PropertyType(fixture.Host.Get<IShortStringHelper>(), "Umbraco.DateTime", ValueStorageType.Date, "p")
        );
        property.SetValue(kept);
        Assert.Equal("2021-11-15 08:30:00", values.ToEditor(property));
    }

    [Fact]
    public void Text_typed_in_pieces_is_kept_composed()
    {
        var values = fixture.Host.Get<PropertyEditorCollection>()["Umbraco.TextBox"]!.GetValueEditor();
        Assert.Equal("ế", values.FromEditor(new ContentPropertyData("e\u0302\u0301", null), null));
    }

    [Fact]
    public void A_media_address_the_client_made_up_is_not_kept()
    {
        var json = fixture.Host.Get<IJsonSerializer>();
        var values = fixture.Host.Get<PropertyEditorCollection>()["Umbraco.ImageCropper"]!.GetValueEditor();
        var made = new ContentPropertyData(json.Deserialize<object>("{\"src\":\"/etc/passwd\"}"), null);
        Assert.Null(values.FromEditor(made, null));
        Assert.Equal(
            "/media/a.png",
            JsonDocument
                .Parse(
                    (string)
                        values.FromEditor(
                            new ContentPropertyData(
                                json.Deserialize<object>("{\"src\":\"/media/a.png\",\"crops\":[]}"),
                                null
                            ),
                            "{\"src\":\"/media/a.png\"}"
                        )!
                )
                .RootElement.GetProperty("src")
                .GetString()
        );
    }

    private static ValueStorageType Storage(string valueType) => ValueTypes.ToStorageType(valueType);
}
