// Names as they are heard in Los Angeles, by the families they come from, with the languages spoken at home. All people are invented.

export interface Heritage {
  readonly key: string
  /** How many of a thousand members. */
  readonly weight: number
  /** Spoken languages and how often; the written one is the same where a form exists in it. */
  readonly languages: readonly (readonly [string, number])[]
  readonly women: readonly string[]
  readonly men: readonly string[]
  readonly families: readonly string[]
  readonly races: readonly string[]
  /** Carries both parents' family names, or a double one, so many times in a hundred. */
  readonly doubleShare: number
}

function list(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function heritage(
  key: string,
  weight: number,
  languages: Heritage['languages'],
  names: { readonly women: string; readonly men: string; readonly families: string },
  races: string,
  doubleShare = 0,
): Heritage {
  const { women, men, families } = names
  return {
    key,
    weight,
    languages,
    women: list(women),
    men: list(men),
    families: list(families),
    races: list(races),
    doubleShare,
  }
}

export const heritages: readonly Heritage[] = [
  heritage(
    'mexican',
    300,
    [
      ['Spanish', 62],
      ['English', 38],
    ],
    {
      women: `Guadalupe, Rosario, Ximena, Yolanda, Alma, Consuelo, Beatriz, Leticia, Maribel, Socorro, Itzel, Noemí,
        Verónica, Graciela, Amparo, Jazmín, Citlali, María del Carmen, Ana Luisa, Rocío`,
      men: `Refugio, Ernesto, Ignacio, Gilberto, José Luis, Rubén, Martín, Heriberto, Ángel, Efraín, Salvador, Arturo,
        Nicolás, Óscar, Ramiro, Jesús, Fidel, Miguel Ángel, Benjamín, Leobardo`,
      families: `Hernández, Zavala, Ibarra, Quintero, Cisneros, Montañez, Treviño, Escobedo, Barragán, Villaseñor, Peña,
        Galván, Arroyo, Ochoa, Lucero, Bañuelos, Carrillo, Núñez, Sandoval, Urías`,
    },
    'Hispanic or Latino',
    22,
  ),
  heritage(
    'central-american',
    90,
    [
      ['Spanish', 78],
      ['English', 16],
      ["K'iche'", 6],
    ],
    {
      women:
        'Dora Alicia, Marleny, Xiomara, Blanca, Iris, Reina, Wendy, Santos, Delmy, Nohemy, Brenda, Yesica, Glenda, Tránsito',
      men: 'Wilmer, Óscar Armando, Nelson, Rigoberto, Mauricio, Elmer, Santos, Denis, Amílcar, Tomás, Edwin, Lisandro',
      families:
        'Menjívar, Aguilar, Orellana, Portillo, Cuyuch, Tzoc, Alvarenga, Landaverde, Guzmán, Chávez, Ramos, Funes, Mejía',
    },
    'Hispanic or Latino',
    30,
  ),
  heritage(
    'black-american',
    150,
    [['English', 100]],
    {
      women: `Denise, Latrice, Yvonne, Keisha, Ernestine, Monique, Tamika, Vernell, Charlene, Imani, Zora, Bernadette,
        Shanice, Loretta, Ebony, Odessa`,
      men: `Darnell, Leroy, Maurice, Tyrell, Isaiah, Clarence, Marcus, Reginald, Andre, Jamal, Otis, Terrence, Cornell,
        Elijah, Roosevelt, Kendrick`,
      families: `Broussard, Gaines, Tolliver, Pettway, Mayfield, Dupree, Hightower, Ransom, Baptiste, Sykes, Whitlow,
        Crenshaw, Fontenot, Lockett, Merriweather, Booker`,
    },
    'Black or African American',
    4,
  ),
  heritage(
    'white-american',
    85,
    [['English', 100]],
    {
      women: 'Darlene, Peggy, Heather, Rhonda, Colleen, Misty, Joanne, Crystal, Marjorie, Kathleen, Tammy, Eleanor',
      men: 'Wayne, Curtis, Dale, Kenneth, Randy, Dustin, Howard, Scott, Vernon, Travis, Leonard, Cody',
      families: `Halvorsen, McAllister, O'Rourke, Pruitt, Lindqvist, Barlow, Fairchild, Kessler, Dunleavy, Ostrander,
        St. Clair, Van der Berg, Mackenzie, Huckabay`,
    },
    'White',
    4,
  ),
  heritage(
    'armenian',
    75,
    [
      ['Armenian', 74],
      ['English', 14],
      ['Russian', 12],
    ],
    {
      women:
        'Siranush, Arpine, Hasmik, Lusine, Gohar, Nvard, Astghik, Karine, Shushan, Anoush, Marine, Zaruhi, Tagouhi',
      men: 'Hayk, Garegin, Vahan, Artashes, Hrant, Levon, Gevorg, Sarkis, Mher, Harutyun, Vrej, Ruben, Zaven',
      families: `Ter-Hovhannisyan, Hakobyan, Mkrtchyan, Gharibyan, Keshishian, Nazaretian, Bedrosian, Manukyan, Sahakyan,
        Ter-Ghazaryan, Boyajian, Khachatryan, Avagyan`,
    },
    'White, Middle Eastern or North African',
    6,
  ),
  heritage(
    'vietnamese',
    50,
    [
      ['Vietnamese', 80],
      ['English', 20],
    ],
    {
      women: 'Thị Hồng, Ngọc Ánh, Bích Vân, Thu Thủy, Kim Loan, Mỹ Dung, Thanh Hằng, Diệu Hiền, Lệ Quyên, Phương',
      men: 'Văn Hùng, Đức Minh, Quốc Bảo, Hữu Phước, Trọng Nghĩa, Anh Tuấn, Thanh Sơn, Công Thành, Khải, Việt',
      families: 'Nguyễn, Trần, Phạm, Huỳnh, Đặng, Vũ, Bùi, Đỗ, Lương, Tôn-Thất',
    },
    'Asian',
  ),
  heritage(
    'korean',
    45,
    [
      ['Korean', 82],
      ['English', 18],
    ],
    {
      women: 'Young-hee, Eun-ju, Soon-ja, Mi-kyung, Hye-rin, Kyung-sook, Ji-won, Bok-soon, Sun-mi, Hae-won',
      men: 'Sang-chul, Dong-hyun, Kwang-soo, Jae-ho, Byung-hun, Yong-sik, Seung-min, Tae-il, Chang-woo, Min-jun',
      families: 'Kim, Pak, Choi, Kang, Yoon, Hwang, Bae, Namgung, Shim, Seok',
    },
    'Asian',
  ),
  heritage(
    'chinese',
    55,
    [
      ['Mandarin', 48],
      ['Cantonese', 40],
      ['English', 12],
    ],
    {
      women: 'Xiuying, Meihua, Lan, Guizhen, Yuk-ling, Suk-fong, Jing, Rui, Hsiu-mei, Bao-yu, Wai-fun',
      men: 'Guoqiang, Jianhua, Zhiming, Wing-keung, Chi-wai, Haoran, Shun, Kwok-hung, Weidong, Tsung-han',
      families: 'Ouyang, Lam, Xu, Zhu, Cheung, Tsai, Szeto, Luo, Kwan, Hsieh, Guo, Ng',
    },
    'Asian',
  ),
  heritage(
    'filipino',
    40,
    [
      ['Tagalog', 66],
      ['English', 34],
    ],
    {
      women: 'Maria Corazon, Luzviminda, Imelda, Marivic, Rosalinda, Divina, Ligaya, Jocelyn, Erlinda, Perlita',
      men: 'Rodrigo, Virgilio, Danilo, Ferdinand, Jose Mari, Renato, Bienvenido, Arnel, Crisanto, Jun',
      families:
        'Macaraeg, Dimaculangan, Bautista, Manalastas, Evangelista, Pangilinan, Tolentino, de los Santos, Sumulong',
    },
    'Asian, Native Hawaiian or other Pacific Islander',
    14,
  ),
  heritage(
    'iranian',
    30,
    [
      ['Farsi', 82],
      ['English', 18],
    ],
    {
      women: 'Shahrzad, Mahnaz, Parvaneh, Fereshteh, Soraya, Golnaz, Minoo, Azar, Katayoun, Homa',
      men: 'Bahram, Kourosh, Ardeshir, Mahmoud, Siavash, Houshang, Dariush, Behrouz, Iraj, Farhad',
      families: 'Tavakoli, Rahnama, Mozaffari, Shirazi, Golestan, Farrokhzad, Behbahani, Zand, Kermani',
    },
    'White, Middle Eastern or North African',
  ),
  heritage(
    'arab',
    25,
    [
      ['Arabic', 84],
      ['English', 16],
    ],
    {
      women: 'Samira, Nawal, Hanan, Widad, Rania, Amal, Suad, Ibtisam, Khadija',
      men: 'Abdelrahman, Nabil, Yousef, Hatem, Ghassan, Munir, Saleh, Tariq, Bassam',
      families: 'Al-Khatib, Mansour, Abu Ghazaleh, El-Sayed, Barakat, Shaheen, Qasim, Al-Tamimi',
    },
    'Middle Eastern or North African',
  ),
  heritage(
    'cambodian',
    22,
    [
      ['Khmer', 84],
      ['English', 16],
    ],
    {
      women: 'Sophea, Chanthavy, Sreymom, Kunthea, Phalla, Bopha Rath, Sokha, Vanna',
      men: 'Sovann, Vuthy, Rithy, Samnang, Chhay, Dara, Phirun, Bunthoeun',
      families: 'Keo, Chhim, Prak, Ouk, Meas, Heng, Thach, Sothea',
    },
    'Asian',
  ),
  heritage(
    'russian',
    20,
    [
      ['Russian', 88],
      ['English', 12],
    ],
    {
      women: 'Lyudmila, Raisa, Galina, Yevgenia, Zinaida, Larisa, Tamara',
      men: 'Gennady, Arkady, Boris, Vyacheslav, Yuri, Naum, Anatoly',
      families: 'Rabinovich, Kuznetsov, Belousov, Zaslavsky, Gurevich, Kravchenko, Smolensky',
    },
    'White',
  ),
  heritage(
    'islander',
    13,
    [
      ['English', 62],
      ['Samoan', 38],
    ],
    {
      women: 'Leilani, Sina, Mele, Losa, Tiare, Fetu',
      men: 'Sione, Tavita, Keoni, Manu, Faleolo, Lupe',
      families: 'Tuiasosopo-Faleafa, Leota, Kahananui, Tuilagi, Mataʻafa, Vaifale',
    },
    'Native Hawaiian or other Pacific Islander',
    10,
  ),
]

/** Names people go by in place of the one on their card, beside short forms of their own. */
export const namesUsed = list(
  'Lupe, Chuy, Nacho, Pepe, Coco, Red, Slim, Bunny, Ace, Mama Rose, Junior, Tito, Smiley, Sunny, River, Alex, Sam, Sky',
)
