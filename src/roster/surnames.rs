//! Frequent surnames, and readings that surnames have and the words do not.

/// Frequent single-character surnames in both scripts: used to tell which
/// encoding makes names of the bytes, and whether a list is a list of names.
pub const FREQUENT: &str = "王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鐘汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文洪庞龐樊兰蘭殷施陶翟安颜顏倪严嚴牛温溫芦蘆季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛叢焦向柳邢路岳齐齊沿梅莫庄莊辛管祝左涂塗谷祁时時舒耿牟卜路詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵閔解强強柴华華车車冉房边邊净阴陰闫祖楚晏池虞蒲匡苟艾练臧艺麦麥占仇";

/// Surnames of two characters, in both scripts.
pub const DOUBLE: [&str; 40] = [
    "欧阳", "歐陽", "司徒", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "東方", "皇甫", "尉迟",
    "尉遲", "公孙", "公孫", "慕容", "令狐", "宇文", "长孙", "長孫", "夏侯", "轩辕", "軒轅", "端木",
    "百里", "东郭", "東郭", "南宫", "南宮", "西门", "西門", "独孤", "獨孤", "闻人", "聞人", "万俟",
    "萬俟", "澹台", "澹臺", "呼延",
];

/// Readings as a surname (and of rare characters in names) that a table of
/// readings may lack; they are added to its readings, never put in their place.
pub const READINGS: [(char, &str); 46] = [
    ('单', "shan"),
    ('單', "shan"),
    ('曾', "zeng"),
    ('解', "xie"),
    ('仇', "qiu"),
    ('查', "zha"),
    ('区', "ou"),
    ('區', "ou"),
    ('朴', "piao"),
    ('覃', "qin"),
    ('尉', "yu"),
    ('万', "mo"),
    ('俟', "qi"),
    ('长', "zhang"),
    ('盖', "ge"),
    ('蓋', "ge"),
    ('乐', "yue"),
    ('樂', "yue"),
    ('任', "ren"),
    ('华', "hua"),
    ('缪', "miao"),
    ('繆', "miao"),
    ('员', "yun"),
    ('員', "yun"),
    ('繁', "po"),
    ('黑', "he"),
    ('秘', "bi"),
    ('逄', "pang"),
    ('佴', "nai"),
    ('召', "shao"),
    ('句', "gou"),
    ('种', "chong"),
    ('隗', "wei"),
    ('澹', "tan"),
    ('折', "she"),
    ('么', "yao"),
    ('祭', "zhai"),
    ('郇', "xun"),
    ('宓', "fu"),
    ('能', "nai"),
    ('炅', "gui"),
    ('洗', "xian"),
    ('䶮', "yan"),
    ('㛃', "jie"),
    ('𬀩', "wei"),
    ('𬭩', "weng"),
];
