namespace Campaign.Content.Tests.Files;

/// <summary>Every fault names file, line, column and field, so that whoever edits a file by hand finds it.</summary>
public sealed class ReaderFaultTests : IDisposable
{
    private readonly ContentFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private void Expect(params string[] faults) => Assert.Equal(faults, _folder.Faults());

    [Fact]
    public void A_right_folder_has_no_faults() => Expect();

    [Fact]
    public void An_unknown_field()
    {
        _folder.Change("documents/kh-1.yaml", "issuer: UBND", "issuedBy: x\nissuer: UBND");
        var fault = Assert.Single(_folder.Faults());
        Assert.StartsWith(
            "documents/kh-1.yaml:5:1: issuedBy: Không có trường «issuedBy». Có: id, key,",
            fault,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("2021-02-30")]
    [InlineData("01/03/2021")]
    [InlineData("2021-3-1")]
    public void A_wrong_date(string date)
    {
        _folder.Change("documents/kh-1.yaml", "2021-03-01", date);
        Expect($"documents/kh-1.yaml:4:11: issuedOn: «{date}» không phải là ngày. Viết dạng 2021-11-15.");
    }

    [Fact]
    public void A_value_that_is_not_in_its_list()
    {
        _folder.Change("documents/kh-1.yaml", "comparator: atLeast", "comparator: ít nhất");
        Expect(
            "documents/kh-1.yaml:19:17: comparator: «ít nhất» không có trong danh mục comparator. Có: equal, atLeast, "
                + "moreThan."
        );
    }

    [Fact]
    public void A_number_that_is_none()
    {
        _folder.Change("documents/kh-1.yaml", "value: 50", "value: năm mươi");
        Expect("documents/kh-1.yaml:20:12: value: «năm mươi» không phải là số.");
    }

    [Fact]
    public void An_id_that_is_used_twice()
    {
        _folder.Change("thang-mau/2021/messages.yaml", "id: 2021-02", "id: 2021-01");
        Expect("thang-mau/2021/messages.yaml:15:9: id: «2021-01» đã dùng cho một thông điệp khác.");
    }

    [Fact]
    public void A_key_that_stands_twice_in_one_record()
    {
        _folder.Change("documents/kh-1.yaml", "kind: mot", "kind: mot\nkind: mot");
        Assert.StartsWith(
            "documents/kh-1.yaml:4:1: Khóa bị lặp",
            Assert.Single(_folder.Faults()),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_reference_to_nothing()
    {
        _folder.Change("thang-mau/2021/messages.yaml", "document: kh-1", "document: kh-2");
        Expect("thang-mau/2021/messages.yaml:9:17: source: Không có văn bản nào có id «kh-2».");
    }

    [Fact]
    public void A_place_in_a_table_that_does_not_exist()
    {
        _folder.Write(
            "thang-mau/2021/allocations.yaml",
            "items:\n  - id: qua\n    title: Quà mẫu\n    unitName: suất\n    unitValue: 500000\n    rows:\n      - "
                + "place: \"99\"\n        name: Nơi mẫu\n        quantity: 11\n"
        );
        Expect("thang-mau/2021/allocations.yaml:7:16: rows: Không có địa danh nào có id «99».");
    }

    [Fact]
    public void A_cell_of_a_table_with_a_bar_or_a_wrong_number()
    {
        _folder.Write(
            "thang-mau/2021/allocations.yaml",
            "items:\n  - id: qua\n    title: Quà mẫu\n    unitName: suất\n    unitValue: 500000\n    rows:\n      - "
                + "name: Nơi | mẫu\n        quantity: mười\n"
        );
        Expect(
            "thang-mau/2021/allocations.yaml:7:15: rows: Không được có dấu | trong ô.",
            "thang-mau/2021/allocations.yaml:8:19: rows: Sai giá trị: «số lượng» phải là số nguyên, chỉ gồm chữ số, "
                + "dưới 2147483648, không phải «mười»."
        );
    }

    [Fact]
    public void A_result_with_a_wrong_number_or_address()
    {
        _folder.Change(
            "documents/kh-1.yaml",
            "    deadline: 2025\n",
            "    deadline: 2025\n    progress:\n      - {year: 2023, value: nửa, source: Báo cáo mẫu}\n"
                + "      - {year: 2024, value: 52.5, source: Báo cáo mẫu, website: mẫu.vn}\n"
        );
        Expect(
            "documents/kh-1.yaml:24:29: progress: Sai giá trị: «đạt được, cùng đơn vị» phải là số, phần lẻ sau dấu "
                + "phẩy, hàng nghìn không có dấu chấm (ví dụ 1250 hay 52,3), không phải «nửa».",
            "documents/kh-1.yaml:25:65: progress: Sai giá trị: «trang đăng» phải là địa chỉ đầy đủ bắt đầu bằng "
                + "https://, không phải «mẫu.vn»."
        );
    }

    [Fact]
    public void A_total_that_does_not_add_up_is_found_before_anything_is_imported()
    {
        _folder.Write(
            "thang-mau/2021/allocations.yaml",
            "items:\n  - id: qua\n    title: Quà mẫu\n    unitName: suất\n    unitValue: 500000\n    rows:\n      - "
                + "name: Nơi mẫu\n        quantity: 11\n    declaredQuantity: 44\n"
        );
        Expect(
            "thang-mau/2021/allocations.yaml:9:23: declaredQuantity: Văn bản ghi tổng 44, các dòng cộng lại được 11."
        );
    }

    [Fact]
    public void A_rule_of_the_core_names_the_record_when_the_field_is_missing()
    {
        _folder.Change("thang-mau/2021/messages.yaml", "    source:\n      note: mẫu\n", "");
        Expect("thang-mau/2021/messages.yaml:15:5: source: Thông điệp phải có nguồn.");
    }

    [Fact]
    public void A_missing_field_that_every_record_needs()
    {
        _folder.Change("documents/kh-1.yaml", "issuer: UBND mẫu\n", "");
        Expect("documents/kh-1.yaml:1:1: issuer: Thiếu «Cơ quan ban hành».");
    }

    [Fact]
    public void A_translation_into_an_unknown_language_or_of_a_number()
    {
        _folder.Change(
            "thang-mau/2021/messages.yaml",
            "officialText: A sample",
            "officialText: A sample\n        order: 1\n      km:\n        title: x"
        );
        var faults = _folder.Faults().ToList();
        Assert.Equal(2, faults.Count);
        Assert.StartsWith(
            "thang-mau/2021/messages.yaml:14:9: order: Không có trường «order».",
            faults[0],
            StringComparison.Ordinal
        );
        Assert.Equal(
            "thang-mau/2021/messages.yaml:15:7: translations: Không có ngôn ngữ «km» trong languages.yaml.",
            faults[1]
        );
    }

    [Fact]
    public void A_file_that_does_not_belong_into_the_folder()
    {
        _folder.Write("thang-mau/2021/posters.yaml", "items: []\n");
        _folder.Write("thang-mau/notes.yml", "x: 1\n");
        Expect(
            "thang-mau/2021/posters.yaml: Không có loại tệp này trong thư mục nội dung.",
            "thang-mau/notes.yml: Không có loại tệp này trong thư mục nội dung."
        );
    }

    [Fact]
    public void A_missing_vocabulary_and_a_missing_edition()
    {
        _folder.Delete("vocabularies/eventKind.yaml");
        _folder.Write("thang-mau/2022/messages.yaml", "items: []\n");
        Expect(
            "vocabularies/eventKind.yaml: Thiếu tệp danh mục.",
            "thang-mau/2022/messages.yaml: Thiếu tệp thang-mau/2022/edition.yaml."
        );
    }

    [Fact]
    public void Broken_yaml_and_bytes_that_are_not_UTF_8()
    {
        _folder.Write("organisations.yaml", "items: [\n");
        File.WriteAllBytes(Path.Combine(_folder.Path, "services.yaml"), [0x69, 0x3A, 0xFF]);
        var faults = _folder.Faults().ToList();
        Assert.Contains("services.yaml:1:1: Tệp không phải là UTF-8.", faults);
        Assert.Contains(
            faults,
            x => x.StartsWith("organisations.yaml:2:1: Không đọc được YAML", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_faulty_file_blocks_the_files_that_rest_on_it_and_no_others()
    {
        _folder.Change("documents/kh-1.yaml", "2021-03-01", "hôm qua");
        var set = _folder.Read();
        Assert.Equal(
            ["documents/kh-1.yaml", "thang-mau/2021/edition.yaml", "thang-mau/2021/messages.yaml"],
            set.Blocked(set.Faults.Select(x => x.File)).Keys.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Text_is_made_NFC_without_a_fault()
    {
        _folder.Change("organisations.yaml", "Sở A (mẫu)", "Sở A (mẫu)".Normalize(System.Text.NormalizationForm.FormD));
        var title = _folder.Read().Files.SelectMany(x => x.Records).Single(x => x.Id == "so-a").Value("title", "vi-VN");
        Assert.Equal("Sở A (mẫu)".Normalize(System.Text.NormalizationForm.FormC), title);
    }

    [Fact]
    public void A_shelter_with_an_address_never_gets_in()
    {
        _folder.Change("vocabularies/serviceKind.yaml", "alias: mot", "alias: nha-tam-lanh");
        _folder.Change("services.yaml", "kinds: [tong-dai]", "kinds: [nha-tam-lanh]\n    address: 1 phố mẫu");
        Expect("services.yaml:5:14: address: Nơi tạm lánh không được có địa chỉ. Hãy xóa địa chỉ.");
    }
}
