using Umbraco.Cms.Core.Models;

namespace Campaign.Content.Types;

/// <summary>A data type: an editor of the backoffice with its settings.</summary>
/// <param name="Name">Vietnamese name, unique; the key is made from <paramref name="Id"/>.</param>
/// <param name="Id">Stable ASCII name.</param>
/// <param name="Editor">Umbraco's alias of the value editor.</param>
/// <param name="Ui">Umbraco's alias of the client's editor.</param>
/// <param name="Storage">How the value is stored.</param>
/// <param name="Settings">The editor's settings.</param>
internal sealed record DataTypeSpec(
    string Id,
    string Name,
    string Editor,
    string Ui,
    ValueStorageType Storage,
    Dictionary<string, object> Settings
)
{
    public Guid Key { get; init; } = DeterministicKey.Of($"data-type:{Id}");

    public static DataTypeSpec Text { get; } = Of("text", "Một dòng chữ", "TextBox", ValueStorageType.Nvarchar);

    public static DataTypeSpec Area { get; } =
        Of("text-area", "Nhiều dòng chữ", "TextArea", ValueStorageType.Ntext, new() { ["rows"] = 4 });

    /// <summary>A long text, in the backoffice's own editor, which turns what is pasted into Markdown.</summary>
    public static DataTypeSpec Markdown { get; } =
        new(
            "markdown",
            "Văn bản dài (Markdown)",
            "Umbraco.TextArea",
            "Campaign.PropertyEditorUi.Markdown",
            ValueStorageType.Ntext,
            new() { ["rows"] = 14 }
        );

    /// <summary>A broadcast script, in the backoffice's own editor with its live length.</summary>
    public static DataTypeSpec Script { get; } =
        new(
            "script",
            "Lời phát thanh",
            "Umbraco.TextArea",
            "Campaign.PropertyEditorUi.Script",
            ValueStorageType.Ntext,
            new() { ["rows"] = 24 }
        );

    public static DataTypeSpec Date { get; } =
        new(
            "date",
            "Ngày",
            "Umbraco.DateTime",
            "Umb.PropertyEditorUi.DatePicker",
            ValueStorageType.Date,
            new() { ["format"] = "YYYY-MM-DD" }
        );

    public static DataTypeSpec Integer { get; } = Of("integer", "Số nguyên", "Integer", ValueStorageType.Integer);

    public static DataTypeSpec Decimal { get; } = Of("decimal", "Số", "Decimal", ValueStorageType.Decimal);

    public static DataTypeSpec Toggle { get; } =
        new(
            "toggle",
            "Có hoặc không",
            "Umbraco.TrueFalse",
            "Umb.PropertyEditorUi.Toggle",
            ValueStorageType.Integer,
            []
        );

    public static DataTypeSpec Label { get; } = Of("label", "Nhãn", "Label", ValueStorageType.Nvarchar);

    private static DataTypeSpec Of(
        string id,
        string name,
        string editor,
        ValueStorageType storage,
        Dictionary<string, object>? settings = null
    ) => new(id, name, $"Umbraco.{editor}", $"Umb.PropertyEditorUi.{editor}", storage, settings ?? []);
}
